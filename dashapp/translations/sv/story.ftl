app-menu-story = Vid sidan av talen
app-story = Vid sidan av talen
app-story-lead = Det som talen inte säger: vad som har hänt, vad ni har lärt er, vad som hindrar och vad andra har kommit fram till. Det kommer med i nästa utgåva som invånarna läser, utan namnet på den som skrev.
app-story-none = Inget ännu.
app-story-change = Ändra
app-story-save = Spara
app-story-changed = Sparat.
app-story-remove = Ta bort
app-story-remove-what = Det försvinner härifrån och från nästa utgåva. Det som redan är publicerat ändras inte.
app-story-remove-now = Ta bort det
app-story-removed = Borttaget.
app-story-add = Lägg till
app-story-added = Tillagt.
app-story-choose = Välj …
app-story-if-known = Lämna tomt om det inte är känt.
app-story-unknown = inte känt

# Händelser
app-story-events = Händelser
app-story-events-what = Det som förklarar en kurva: en start, ett beslut, en stängd skola. Står i tidsordning på den publika sidan.
app-story-new-event = Ny händelse
app-story-date = Datum
app-story-event-title = Vad som hände

# Berättelser, lärdomar och hinder
app-story-notes = Berättelser, lärdomar och hinder
app-story-notes-what = Står vid målet det gäller, eller för sig. Skriv aldrig om någon enskild person.
app-story-new-note = Skriv något
app-story-about = Gäller: { $goal }
app-story-kind = Vad det är
app-story-period = Period
app-story-period-hint = Till exempel 2025Q3 eller 2025.
app-story-goal = Mål
app-story-no-goal = inget särskilt mål
app-story-text = Text
app-story-text-hint = Utan namn, personnummer och e-postadresser: invånarna läser det.
app-story-addressed = Riktat till
app-story-addressed-hint = Bara för ett hinder: den myndighet eller organisation som kan undanröja det.
app-story-state = Hindrets läge
app-story-state-open = öppet: ingen har svarat
app-story-state-answered = besvarat
app-story-state-solved = löst
app-story-answer = Svaret
app-story-answer-hint = Bara för ett hinder som är besvarat eller löst: vad den det riktades till har svarat. Utan namn, invånarna läser det.

# Offentliga löften
app-story-promises = Lovat offentligt
app-story-promises-what = Ett löfte för ett visst år, och målen som håller det.
app-story-new-promise = Nytt löfte
app-story-year = År
app-story-promise-text = Löftet
app-story-goals = Mål

# Insatser och beslut
app-story-initiatives = Insatser
app-story-initiatives-what = Det ni gör för att nå målen. Rapporter kan säga vilken insats de hör till. Pengarna visas bara här, aldrig för invånarna.
app-story-new-initiative = Ny insats
app-story-initiative-title = Vad den heter
app-story-led-by = Leds av
app-story-partners = Medverkar också
app-story-initiative-state = Läge
app-story-budget = Budget (kronor)
app-story-budget-hint = Hela kronor. Lämna tomt om det inte är bestämt.
app-story-spent = Använt hittills (kronor)
app-story-has-budget = Budget { $amount } kronor.
app-story-has-spent = Använt hittills: { $amount } kronor.
app-story-decisions = Beslut om insatser
app-story-decisions-what = Vad som beslutades, av vem och varför. Insatsens läge ändrar du för sig, ovanför.
app-story-new-decision = Nytt beslut
app-story-initiative = Insats
app-story-decision-kind = Beslutet
app-story-forum = Beslutat av
app-story-forum-hint = Till exempel Styrgrupp. Aldrig en person.
app-story-reason = Skäl

# Utvärderingar
app-story-evaluations = Utvärderingar
app-story-evaluations-what = Vad någon utanför har kommit fram till, vem som skrev och vem som betalade.
app-story-new-evaluation = Ny utvärdering
app-story-evaluation-title = Titel
app-story-author = Skriven av
app-story-commissioner = På uppdrag av
app-story-covers-first = Gäller från
app-story-covers-last = Gäller till
app-story-documents = Finns som
app-story-finding = Vad den kom fram till

# Modellskattningar
app-story-valuations = Modellskattningar
app-story-valuations-what = Vad en modell räknar fram i kronor. Visas alltid med metod, tid och uppdragsgivare, eller med att de inte är kända.
app-story-new-valuation = Ny modellskattning
app-story-valuation-title = Vad som värderas
app-story-qualifier = Framför beloppet
app-story-exactly = inget
app-story-amount = Belopp (kronor)
app-story-horizon = Räknat över så många år
app-story-people = För så många personer
app-story-total = Sammanlagt (kronor)
app-story-method = Metod

refused-initiative-in-use = Insatsen står i rapporter eller beslut, och kan därför inte tas bort. Ändra dess läge i stället.
refused-note-addressed = Bara ett hinder riktas till någon. Välj hinder, eller töm fältet.
refused-note-answered = Bara ett hinder får ett svar. Välj hinder, eller töm fältet.
refused-note-open-answered = Ett hinder med ett svar är inte öppet. Välj besvarat eller löst, eller töm svaret.
refused-note-settled = Hindret är besvarat eller löst. Be samordnaren, om det ska bli något annat än ett hinder.
refused-covers-backwards = Det slutar innan det börjar.
