# Det som står vid sidan av talen, på den publika sidan och för den som är inloggad
public-events = Vad som har hänt
public-promises-made = Lovat offentligt
public-notes = Erfarenheter och hinder
public-note-story = Berättelse
public-note-lesson = Lärdom
public-note-obstacle = Hinder
public-note-of = { $kind }, { $period }
public-note-to = Riktat till
public-obstacle-open = Inget svar är antecknat här.
public-obstacle-answered = Besvarat.
public-obstacle-solved = Löst.
public-obstacle-other = Läge: { $state }.
public-note-answer = Svar:
public-neighbours = Fler partnerskap i { $area }:

# Insatser och beslut
public-initiatives = Insatser
public-initiative-idea = idé
public-initiative-planned = planerad
public-initiative-ongoing = pågår
public-initiative-scaled-up = uppskalad
public-initiative-phased-out = avvecklad
public-initiative-completed = avslutad
public-initiative-led = Leds av { $lead }.
public-initiative-led-with = Leds av { $lead }, tillsammans med { $partners }.
public-initiative-for = För:
public-decision = { $date }, { $forum }: { $what }.
public-decision-scale-up = skala upp
public-decision-continue = fortsätta
public-decision-adapt = ändra
public-decision-phase-out = avveckla

# Utvärderingar
public-evaluations = Utvärderingar
public-evaluation-by = Av { $author }, på uppdrag av { $commissioner }.
public-evaluation-own = Av { $author }.
public-evaluation-of = Gäller { $period }.
public-evaluation-covers = Gäller { $first } till { $last }.
public-evaluation-documents = Finns som { $documents }.
public-origin = Varifrån:
public-document-full-report = hel rapport
public-document-summary = sammanfattning

# Modellskattningar
public-valuations = Modellskattningar
public-valuations-what = En modellskattning är vad en modell räknar fram i kronor. Den är ingen mätning, och inget som har rapporterats här räknas om med den.
public-valuation = Modellskattning:
public-valuation-amount = { $amount } kronor
public-valuation-amount-each = { $amount } kronor per person
public-valuation-together =
    { $n ->
        [one] för { $people } person sammanlagt { $total } kronor
       *[other] för { $people } personer sammanlagt { $total } kronor
    }
public-valuation-horizon-years = räknat över { $number } år
public-valuation-people =
    { $n ->
        [one] för { $number } person
       *[other] för { $number } personer
    }
public-valuation-total = sammanlagt { $number } kronor
public-valuation-by = På uppdrag av { $commissioner }.
public-valuation-method = Metod:
public-valuation-unknown = Inte angivet: { $what }.
public-valuation-no-horizon-years = över hur lång tid
public-valuation-no-method = metod
public-valuation-no-commissioned-by = uppdragsgivare
