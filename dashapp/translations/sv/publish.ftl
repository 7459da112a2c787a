app-menu-publish = Publicera
app-publish = Publicera
app-publish-foot = Invånarna läser bara det som någon har förberett och någon annan har godkänt.

# Utgåvorna i ord
app-publish-edition = Utgåva { $number }
app-publish-edition-of = Utan nummer, till och med { $date }
app-publish-edition-as-of = Utgåva { $number }, till och med { $date }
app-publish-prepared-by = Förberedd av { $name } { $date }.
app-publish-prepared = Förberedd { $date }.
app-publish-approved-by = Godkänd av { $name } { $date }.
app-publish-approved = Godkänd { $date }.
app-publish-withdrawn-by = Tillbakadragen av { $name } { $date }.
app-publish-withdrawn = Tillbakadragen { $date }.
app-publish-waits = Väntar på att någon annan godkänner.
app-publish-why = Skälet: { $note }
app-publish-read-now = Det är den som invånarna läser nu.

# När inget väntar
app-publish-nothing-waits = Ingen utgåva väntar på att godkännas.
app-publish-nothing-waits-coordinator = Ingen utgåva väntar på att godkännas. Samordnaren förbereder nästa.
app-publish-nothing-closed = Ingen period är stängd än, så det finns inga siffror att publicera.
app-publish-to-periods = Stäng en period först
app-publish-coordinator-closes = Samordnaren stänger en period när dess rapporter är granskade. Sedan kan en utgåva förberedas.

# Det här ändras
app-publish-changes = Det här ändras
app-publish-first = Ingen tidigare utgåva visas för invånarna, så det finns inget att jämföra med.
app-publish-changes-against = Jämfört med utgåva { $number }.
app-publish-changes-none = Inget ändras jämfört med utgåva { $number }.
app-publish-goal = Löfte
app-publish-difference = Skillnad
app-publish-difference-none = oförändrat
app-publish-difference-new = nytt
app-publish-difference-gone = finns inte längre
app-publish-difference-year = ett annat år
app-publish-difference-periods =
    { $span ->
        [quarter] { $n ->
            [one] 1 kvartal till, { $met } klarat
           *[other] { $n } kvartal till, { $met } klarade
        }
        [year] { $n ->
            [one] 1 år till, { $met } klarat
           *[other] { $n } år till, { $met } klarade
        }
       *[other] { $n ->
            [one] 1 mätning till, { $met } klarad
           *[other] { $n } mätningar till, { $met } klarade
        }
    }
app-publish-difference-better =
    { $n ->
        [one] ett steg bättre
       *[other] { $n } steg bättre
    }
app-publish-difference-worse =
    { $n ->
        [one] ett steg sämre
       *[other] { $n } steg sämre
    }
app-publish-difference-done = nu gjort
app-publish-difference-undone = inte längre gjort
app-publish-difference-unlike = går inte att jämföra
app-publish-on-the-page = Så står det på sidan
app-publish-change-added = { $goal } är nytt på sidan.
app-publish-change-removed = { $goal } försvinner från sidan.
app-publish-change-name = { $goal } hette tidigare { $before }.
app-publish-change-target = { $goal }: målet är nu { $target } till { $date }. Det var { $old_target } till { $old_date }.
app-publish-change-status = { $goal }: ”{ $now }” i stället för ”{ $before }”.
app-publish-change-preliminary = { $goal } blir preliminärt.
app-publish-change-final = { $goal } är inte längre preliminärt.
app-publish-recorded = Vid sidan av talen
app-publish-record =
    { $sort ->
        [story] Berättelse
        [lesson] Lärdom
        [obstacle] Hinder
        [promises] Offentligt löfte
        [initiatives] Insats
        [evaluations] Utvärdering
        [valuations] Modellskattning
       *[events] Händelse
    }
app-publish-record-changed = ändrat
app-publish-record-gone = visas inte längre
app-publish-changes-all = Allt som ändras
app-publish-partnership = Partnerskapet
app-publish-aspect-added = nytt
app-publish-aspect-removed = försvinner
app-publish-aspect-name = namnet
app-publish-aspect-result = utfallet
app-publish-aspect-status = läget och vad det borde vara
app-publish-aspect-reports = hur många rapporter som har kommit
app-publish-aspect-target = målet
app-publish-aspect-way = vägen till målet
app-publish-aspect-pace = takten
app-publish-aspect-by-partner = siffrorna per part
app-publish-aspect-by-area = siffrorna per område
app-publish-aspect-by-question = siffrorna per fråga
app-publish-aspect-by-period = siffrorna per period
app-publish-aspect-by-year = tabellen per år
app-publish-aspect-counting = vad som räknas
app-publish-aspect-texts = texterna
app-publish-aspect-origin = var siffrorna kommer från
app-publish-aspect-date = dagen som siffrorna gäller
app-publish-aspect-partners = vilka som medverkar
app-publish-aspect-rules = gränserna för läget och för små tal
app-publish-aspect-term = hur länge det gäller
app-publish-aspect-order = löftenas ordning
app-publish-aspect-groups = hur löftena är grupperade
app-publish-aspect-contact = vem invånarna vänder sig till
app-publish-aspect-records = det som står vid sidan av talen
app-publish-aspect-other = annat

# Det här visas inte
app-publish-hidden = Det här visas inte
app-publish-hidden-none = Inget är dolt i den här utgåvan.
app-publish-hidden-what = Vad
app-publish-hidden-why = Varför
app-publish-hidden-period = Nytt { $period }
app-publish-hidden-running-sum = Sammanlagt efter { $period }
app-publish-hidden-figure = Siffran
app-publish-hidden-cases = De två tal som andelen består av
app-publish-hidden-own-area = Hela området
app-publish-hidden-running-share = Andelen för tolv månader till och med { $period }
app-publish-hidden-change = Hur stor förändringen är
app-publish-hidden-years = Tabellen per part och år
app-publish-hidden-pace = Takten
app-publish-hidden-afterwards = Det som kom efter måldatumet
app-publish-why-small = Färre än { $small }
app-publish-why-small-within = Ett av talen är mindre än { $small }
app-publish-why-telling = Dolt, för annars går ett dolt tal att räkna ut
app-publish-why-unknown = Dolt när utgåvan förbereddes

# Kontrollerat
app-publish-checked = Kontrollerat
app-publish-sums = Siffrorna stämmer överens
app-publish-sums-left = Inte kontrollerat där tal är dolda eller saknas: { $goals }.
app-publish-sums-wrong = Siffrorna stämmer inte överens
app-publish-sums-unknown = Siffrorna går inte att kontrollera mot varandra, för tal är dolda eller saknas
app-publish-texts = Inga e-postadresser eller personnummer i texterna
app-publish-texts-contact = Som kontakt visas { $address }.
app-publish-texts-wrong = En text ser ut att innehålla en e-postadress eller ett personnummer
app-publish-reports = Alla väntade rapporter finns med
app-publish-reports-missing =
    { $n ->
        [one] En rapport saknas eller är inte granskad
       *[other] { $n } rapporter saknas eller är inte granskade
    }
app-publish-missing = { $goal }, { $period }, { $partner }.
app-publish-missing-more =
    { $n ->
        [one] Och en till.
       *[other] Och { $n } till.
    }
app-publish-says = Sidan säger ”preliminärt”.

# Godkänn
app-publish-approve = Godkänn
app-publish-approve-what = När du godkänner läser invånarna utgåvan genast.
app-publish-approve-deed = Godkänn och publicera
app-publish-own = Du har förberett utgåvan, så någon annan i styrgruppen behöver godkänna den.
app-publish-steering-approves = Någon i styrgruppen godkänner utgåvan.
app-publish-unchanged = Utgåvan säger detsamma som utgåva { $number }. Det finns inget att godkänna.
app-publish-never-changed = En godkänd utgåva ändras aldrig. Den kan dras tillbaka, och det syns att den har funnits.
app-publish-done-approved = Utgåva { $number }, till och med { $date }, är publicerad. Invånarna läser den nu.

# Förbered
app-publish-prepare = Förbered en utgåva
app-publish-prepare-what = Siffrorna fryses som de är nu. Någon i styrgruppen läser och godkänner dem innan invånarna ser dem.
app-publish-prepare-again = Förbered en ny i stället
app-publish-prepare-again-what = Den utgåva som väntar nu går sedan inte längre att godkänna. Den nya väntar i stället.
app-publish-as-of = Siffror till och med
app-publish-as-of-hint = Den sista dagen i en stängd period.
app-publish-prepare-deed = Förbered
app-publish-done-prepared = En utgåva till och med { $date } är förberedd. Någon i styrgruppen kan nu godkänna den.
refused-release-day-not-closed = Välj den sista dagen i en stängd period.
refused-release-unchanged = Siffrorna säger detsamma som den utgåva som invånarna läser nu. Därför har ingen ny förberetts.
refused-release-prepared-already = Utgåvan som väntar säger redan detta. Därför har ingen ny förberetts.
refused-release-personal = En text i utgåvan innehåller en e-postadress eller ett personnummer. Ta bort den ur texten och förbered en ny utgåva.
refused-release-overtaken = En nyare utgåva har förberetts. Läs och godkänn den i stället.

# Dra tillbaka
app-publish-now = Det här läser invånarna nu
app-publish-now-what = Utgåva { $number }, till och med { $date }.
app-publish-public-page = Öppna den publika sidan
app-publish-withdraw-title = Dra tillbaka
app-publish-withdraw = Dra tillbaka utgåva { $number }
app-publish-then-nothing = Den publika sidan försvinner genast, för ingen annan utgåva är publicerad.
app-publish-then-other = Invånarna läser genast utgåva { $number } i stället. Överst står vilken utgåva som drogs tillbaka, när och varför.
app-publish-then-same = Invånarna läser utgåva { $number } som förut.
app-publish-note = Varför dras den tillbaka?
app-publish-note-hint = Invånarna läser skälet. Skriv inga namn och inga adresser.
app-publish-withdraw-deed = Dra tillbaka
app-publish-done-withdrawn = Utgåva { $number } är tillbakadragen.

# Alla utgåvor
app-publish-history = Alla utgåvor
app-publish-edition-column = Utgåva
app-publish-prepared-column = Förberedd
app-publish-approved-column = Godkänd
app-publish-state = Läge
app-publish-state-waiting = Väntar på godkännande
app-publish-state-overtaken = Ersatt av en nyare innan den godkändes
app-publish-state-published = Publicerad, ersatt av en nyare
app-publish-read-now-short = Läses av invånarna nu

# Så som invånarna ser den
app-publish-as-residents = Se som invånare:
app-publish-preview = Förhandsvisning
app-publish-preview-waiting = Förhandsvisning: så läser invånarna utgåvan när den är godkänd. Den är inte publicerad.
app-publish-preview-overtaken = Förhandsvisning: utgåvan blev aldrig publicerad. En nyare tog dess plats.
app-publish-preview-published = Utgåva { $release }, så som den publicerades.
app-publish-preview-withdrawn = Utgåva { $release }, så som den publicerades. Den är tillbakadragen.
app-publish-preview-back = Tillbaka till Publicera
app-publish-preview-links = På den publika sidan står länkar till öppna data och till alla partnerskap här.
