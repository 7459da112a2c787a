app-menu-settings = Inställningar
app-settings = Inställningar
app-settings-lead = Vad ni har lovat och hur ni har kommit överens om att räkna. Det som står här gäller från och med att du sparar det.
app-settings-save = Spara
app-settings-saved = Sparat.
app-settings-missing-key = Fyll i det här.

app-first-steps = { $name } är skapat, och ingen har lämnat in något än. Nästa:
app-first-steps-members = Lägg till parter och bjud in dem som ska vara med
app-first-steps-periods = Se när perioderna öppnar och vem som ska rapportera
app-first-steps-publish = Publicera, så att invånarna ser vad ni lovar

# Målen i sin ordning
app-settings-goals = Mål
app-settings-no-goals = Här finns inga mål än. Lägg till det första nedan.
app-settings-column-goal = Mål
app-settings-column-target = Måltal
app-settings-column-reporters = Rapporterar
app-settings-column-deeds = Ordning
app-settings-target-by = { $value } till { $date }
app-settings-nobody-reports = ingen än
app-settings-up = Flytta upp
app-settings-down = Flytta ner
app-settings-placed = Ordningen är ändrad.
app-settings-remove = Ta bort
app-settings-remove-what = Målet försvinner från alla sidor och från nästa utgåva. Ingen har lämnat in något till det. Dess kod kan inte användas igen.
app-settings-remove-now = Ta bort målet
app-settings-removed = Målet är borttaget.
app-settings-new = Lägg till ett mål
app-settings-kind-cumulative-count = Antal som läggs ihop
app-settings-kind-cumulative-count-what = Räknas från ett utgångsläge till ett måltal, till exempel personer som har fått jobb.
app-settings-kind-cumulative-count-example = Så som det står på den publika sidan, till exempel: 575 fler personer ska ha ett jobb att gå till
app-settings-kind-activity-count = Aktiviteter
app-settings-kind-activity-count-what = Minst så många, varje år eller under hela tiden, till exempel trygghetsvandringar.
app-settings-kind-activity-count-example = Så som det står på den publika sidan, till exempel: Minst 8 trygghetsvandringar per år
app-settings-kind-ratio = Så många av så många
app-settings-kind-ratio-what = En andel som räknas fram ur fall, till exempel klotter som är borta inom ett dygn. Ni rapporterar båda antalen; de senaste fyra kvartalen läggs ihop.
app-settings-kind-ratio-example = Så som det står på den publika sidan, till exempel: Allt klotter bort inom 24 timmar
app-settings-kind-survey-share = Andel i en enkät
app-settings-kind-survey-share-what = Hur stor del av dem som svarar som svarar på ett visst sätt, till exempel att de känner sig trygga.
app-settings-kind-survey-share-example = Så som det står på den publika sidan, till exempel: 78 % ska svara att tryggheten är mycket eller ganska bra
app-settings-kind-reduction = Något som mäts på nytt varje gång
app-settings-kind-reduction-what = En nivå som ska ner eller upp till ett måltal, till exempel vräkningar per år. Den senaste mätningen gäller.
app-settings-kind-reduction-example = Så som det står på den publika sidan, till exempel: Noll vräkningar 2030
app-settings-kind-threshold = En nivå som ska hållas
app-settings-kind-threshold-what = Minst eller högst så mycket i varje period, till exempel värdar på plats minst 95 procent av kvällarna.
app-settings-kind-threshold-example = Så som det står på den publika sidan, till exempel: Trygghetsvärdar på plats till 23.00 minst 95 % av kvällarna
app-settings-kind-status = Ett steg på en lista
app-settings-kind-status-what = En bedömning som någon annan gör av platsen, till exempel polisens lista över utsatta områden.
app-settings-kind-status-example = Så som det står på den publika sidan, till exempel: Bort från polisens lista
app-settings-kind-deliverable = Något som ska göras
app-settings-kind-deliverable-what = Gjort eller inte gjort till en dag, till exempel en ny mötesplats.
app-settings-kind-deliverable-example = Så som det står på den publika sidan, till exempel: En ny mötesplats mitt i Fittja
app-settings-kind-monitor = Något som följs
app-settings-kind-monitor-what = En siffra utan måltal, till exempel säkerhetsdörrar som har satts in. Den får inget läge.
app-settings-kind-monitor-example = Så som det står på den publika sidan, till exempel: Säkerhetsdörrar som har satts in

# Grupper
app-settings-groups = Grupper
app-settings-groups-what = Mål som hör ihop kan stå under en egen rubrik: en checklista, eller stegen i en följd. Ett mål står i högst en grupp. Inom gruppen har målen samma ordning som ovan.
app-settings-group-new = Ny grupp
app-settings-group-title = Rubrik
app-settings-group-sort = Hur målen hör ihop
app-settings-group-checklist = Checklista
app-settings-group-checklist-what = Checklista: varje mål står för sig
app-settings-group-stages = Följd
app-settings-group-stages-what = Följd: steg efter steg, det ena leder till det andra
app-settings-group-goals = Mål i gruppen. Ett mål som står i en annan grupp flyttar hit.
app-settings-group-empty = inga mål än
app-settings-group-add = Lägg till gruppen
app-settings-group-save = Spara gruppen
app-settings-group-saved = Gruppen { $title } är sparad.
app-settings-group-remove-what = Tar du bort gruppen står målen kvar, utan rubrik.
app-settings-group-remove = Ta bort gruppen
app-settings-group-removed = Gruppen är borttagen. Målen står kvar.

# Partnerskapet självt
app-settings-partnership = Partnerskapet
app-settings-partnership-what = Öppna den del du vill ändra. Knappen sist sparar alla delar.
app-settings-part-what = Vad det är
app-settings-part-contact = Kontakt
app-settings-part-reporting = Tid och rapportering
app-settings-part-judging = Bedömning
app-settings-part-publishing = Publicering
app-settings-name = Namn
app-settings-vision = Vision
app-settings-about = Om partnerskapet
app-settings-area = Plats
app-settings-no-area = ingen enskild plats
app-settings-contact-what = Står längst ner på den publika sidan, för den som undrar över löftena. En funktion och en adress, aldrig en person.
app-settings-contact-function = Funktion
app-settings-contact-function-hint = Till exempel: Handslagets kansli, Familjebostäder
app-settings-contact-address = Adress
app-settings-contact-address-hint = En postadress eller en webbadress. Ingen e-postadress.
app-settings-start = Börjar
app-settings-end = Slutar
app-settings-end-hint = Lämna tomt om det inte finns något slut.
app-settings-first = Första perioden
app-settings-first-hint = Till exempel 2025Q3 för kvartal eller 2025 för år. De andra perioderna blir lika långa.
app-settings-first-fixed = Rapporteringen har börjat, så den första perioden står fast.
app-settings-due-days = Dagar att rapportera på
app-settings-due-days-hint = Räknat från periodens sista dag.
app-settings-judging-what = Hur stor del av det väntade som ska vara gjort. Läget räknas om på alla sidor när du sparar; det som redan är publicerat ändras inte.
app-settings-on-track = I fas från (procent)
app-settings-at-risk = Risk från (procent)
app-settings-small-count = Minsta antal personer som visas
app-settings-small-count-hint = Färre än så visas inte per part eller period. Minst { $least }.

# Ett mål
app-settings-new-title = Nytt mål
app-settings-add = Lägg till målet
app-settings-goal-promise = Vad ni lovar
app-settings-title = Löftet
app-settings-goal-about = Vad som räknas
app-settings-source = Källa
app-settings-goal-area = Plats
app-settings-own-area = partnerskapets egen
app-settings-area-hint = En del av partnerskapets plats, om målet bara gäller där.
app-settings-level = Vad det är
app-settings-level-activity = Aktivitet: det ni gör
app-settings-level-output = Prestation: det ni lämnar ifrån er
app-settings-level-outcome = Effekt på kort sikt: det som blir annorlunda för någon
app-settings-level-impact = Effekt på lång sikt: det som blir annorlunda på platsen
app-settings-rba = Vilken fråga det svarar på
app-settings-rba-none = inte valt
app-settings-rba-how-much = Hur mycket gör vi?
app-settings-rba-how-well = Hur väl gör vi det?
app-settings-rba-better-off = Får någon det bättre?
app-settings-rba-population = Hur har området det?
app-settings-group = Grupp
app-settings-no-group = ingen grupp
app-settings-code = Kod
app-settings-code-hint = Står i adressen och i öppna data, och ändras aldrig. Lämna tomt så görs den av löftet.
app-settings-counting = Så räknas det
app-settings-unit = Enhet
app-settings-unit-hint = I flertal och med liten bokstav, till exempel: personer
app-settings-unit-one = Enheten för ett
app-settings-unit-one-hint = Till exempel: vräkning. Så blir det 1 vräkning och inte 1 vräkningar. Kan lämnas tomt.
app-settings-counts = Det som räknas är
app-settings-counts-people = människor eller deras hem
app-settings-counts-things = saker eller händelser
app-settings-counts-hint = Små antal människor visas aldrig publikt.
app-settings-numerator = Det som lyckades
app-settings-numerator-hint = Till exempel: klotterärenden borta inom 24 timmar
app-settings-denominator = Av alla
app-settings-denominator-hint = Till exempel: anmälda klotterärenden
app-settings-direction = Nivån ska vara
app-settings-direction-at-least = minst så hög
app-settings-direction-at-most = högst så hög
app-settings-provider = Vem som frågar
app-settings-choose = Välj
app-settings-answers = Svar som räknas
app-settings-answers-hint = Ett per rad, så som de står i enkäten, till exempel: mycket bra
app-settings-answers-fixed = Svar som räknas:
app-settings-questions-what = Den första frågan är målets egen. De andra visas bredvid. En ny fråga skrivs på den tomma raden.
app-settings-question = Fråga { $n }
app-settings-frequency = Rapporteras
app-settings-frequency-quarter = varje kvartal
app-settings-frequency-year = varje år
app-settings-frequency-irregular = när något har hänt
app-settings-goal-first = Från och med perioden
app-settings-goal-first-hint = Tomt är partnerskapets första, { $first }.
app-settings-fixed = Någon har lämnat in en rapport till målet, så det som rapporten svarade på står fast. Vill ni räkna annorlunda lägger du till ett nytt mål.
app-settings-reporters = Vilka som rapporterar
app-settings-reporters-what = De som väntas rapportera varje period. Den som du tar bort behöver inte rapportera mer; det som har rapporterats räknas fortfarande.
app-settings-baseline = Utgångsläge
app-settings-baseline-what-value = Där det började: dagen innan ni börjar räkna, eller den senaste mätningen, och hur mycket det var då.
app-settings-baseline-what-grade = Där det började: steget som gällde, och dagen då det sattes.
app-settings-baseline-grade = Steget då
app-settings-baseline-correct = Rätta utgångsläget
app-settings-baseline-value = Utgångsläge
app-settings-baseline-date = Utgångslägets dag

# Måltalet och vägen dit
app-settings-target = Måltal
app-settings-target-value = Måltal
app-settings-target-grade = Steget ni lovar
app-settings-target-reached = Ska vara nått den
app-settings-target-held = Ska hållas till och med den
app-settings-target-done = Ska vara gjort senast den
app-settings-no-target = Det som bara följs har inget måltal.
app-settings-no-scales = Här finns ingen lista att välja ur än. Be den som sköter plattformen lägga in den.
app-settings-target-is = Måltal: { $aim }.
app-settings-followed = följs, utan måltal
app-settings-at-least = minst { $value }
app-settings-at-most = högst { $value }
app-settings-started = Utgångsläge: { $value } den { $date }.
app-settings-former-title = Löftet nämner { $value }, som var måltalet som sattes { $set }. Ändra orden i löftet om de inte gäller längre.
app-settings-former-derivation = Härledningen gäller måltalet { $value }, satt { $set }.
app-settings-to-target = Måltalet och vägen dit
app-settings-per = Löftet gäller
app-settings-per-year = varje år
app-settings-per-period = hela tiden tillsammans
app-settings-activity-way = En aktivitet räknas från noll och väntas komma jämnt.
app-settings-profile = Vägen dit
app-settings-profile-hint = Det som ska vara gjort längs vägen; läget bedöms mot det.
app-settings-profile-linear = rak: lika mycket hela tiden
app-settings-profile-milestones = genom delmål, rak däremellan
app-settings-profile-steps = i steg: allt vid varje delmål, inget däremellan
app-settings-profile-seasonal = efter säsong: mer i vissa månader
app-settings-milestones = Delmål
app-settings-milestones-what = Fyll i den tomma raden för att lägga till ett, töm en rad för att ta bort det. Raderna ordnas efter dag.
app-settings-milestone-date = Delmål { $n }: dag
app-settings-milestone-value = Delmål { $n }: värde
app-settings-milestone-measure = Delmål { $n }: räknat i
app-settings-milestone-measure-value = målets enhet
app-settings-milestone-measure-share = procent av utgångsläget
app-settings-weights = Månadernas vikt, för vägen efter säsong
app-settings-weights-what = Hur mycket som väntas i varje månad jämfört med de andra. 2 är dubbelt så mycket som 1, tomt är inget.
app-settings-month = { $month ->
    [1] januari
    [2] februari
    [3] mars
    [4] april
    [5] maj
    [6] juni
    [7] juli
    [8] augusti
    [9] september
    [10] oktober
    [11] november
   *[12] december
  }
app-settings-seen-not-yet = När det som saknas är ifyllt står här hur målet kommer att bedömas.
app-settings-seen-expected = Den { $date } borde det vara { $expected }.
app-settings-seen-judged = Då är { $on } eller mer i fas, { $risk } eller mer risk och mindre efter plan.
app-settings-seen-falling = Då är { $on } eller mindre i fas, { $risk } eller mindre risk och mer efter plan.
app-settings-seen-threshold = Varje rapport ska vara { $level }. Hålls det i { $on } av perioderna eller fler är läget i fas, från { $risk } risk, och under det efter plan. Uppnått kan det bli först den { $date }.
app-settings-seen-status = Målet är uppnått när { $scale } säger ”{ $grade }” eller bättre. Till den { $date } är det annars för tidigt att säga.
app-settings-seen-deliverable = Målet är uppnått när en granskad rapport säger att det är gjort. Till den { $date } är det annars för tidigt att säga.
app-settings-seen-monitor = Den senaste granskade siffran visas. Den jämförs inte med något och får inget läge.
app-settings-seen-now = Med det som är granskat: { $why }
app-settings-reason = Varför
app-settings-reason-hint = Står kvar vid målet för alla i partnerskapet, till exempel: Styrgruppen den 4 mars: fler arbetsgivare har gått med.
app-settings-decide = Sätt måltalet
app-settings-decided = Det nya gäller. Det förra står kvar nedan.
app-settings-targets = Måltal hittills
app-settings-decided-steering = Rapporter är granskade, så det är styrgruppen som bestämmer måltalet.
app-settings-decided-coordinator = Samordnaren sätter måltalet tills den första rapporten är granskad. Sedan bestämmer styrgruppen.

# Det som en fil säger på annat sätt än ett formulär
app-settings-programme-unknown-key-linear = Den raka vägen har inga delmål. Välj en annan väg, eller töm raderna.
app-settings-programme-wrong-type-code = Skriv små bokstäver a till z, siffror, bindestreck och understreck, högst 63 tecken.
app-settings-programme-wrong-type-whole-number = Skriv ett helt tal.
app-settings-programme-wrong-type-date = Välj en dag.
app-settings-programme-period-backwards = Slutet ligger före början.

refused-set-meanwhile = Någon annan har ändrat här sedan du öppnade sidan, och inget av ditt är sparat än. Fälten som du inte har rört visar nu det som gäller. I dem som du har ändrat står dina ord kvar. Läs igenom och spara igen.
refused-goal-code-taken = Koden { $taken } finns redan, kanske på ett mål som har tagits bort. Välj en annan.
refused-goal-area-outside = Platsen ligger inte i { $area }, där partnerskapet är.
refused-goal-fixed = Det här står fast sedan någon har lämnat in en rapport till målet. Lägg till ett nytt mål i stället.
refused-goal-has-reports = Någon har lämnat in en rapport till målet, så det går inte att ta bort.
refused-group-there-already = Gruppen { $title } finns redan.
refused-target-decided-by-steering = Rapporter är granskade, så det är styrgruppen som bestämmer måltalet. Be någon i styrgruppen öppna sidan.
refused-target-date-closed = Siffrorna är stängda till och med { $settled }. Välj en senare dag.
refused-target-date-after-end = Partnerskapet slutar den { $end }. Välj en dag senast då.
refused-target-unchanged = Inget är ändrat.
refused-threshold-not-a-share = Ange en del över 0 och högst 100 procent.
refused-threshold-at-risk-above = Ange mer än 0 och mindre än gränsen för i fas.
refused-small-count-too-small = Ange minst { $least }, så att ingen enskild kan kännas igen.
refused-small-count-too-large = Ange högst { $most }. Med fler visas nästan inget per part eller period.
refused-due-days-too-many = Ange högst { $most } dagar.
refused-first-period-fixed = Rapporteringen har börjat, så den första perioden står fast.
refused-start-after-first-period = Partnerskapet börjar senast i sin första period, { $period }.
refused-end-before-settled = Siffrorna är stängda till och med { $settled }. Slutet kan inte ligga före.
