# Plattformen
app-platform = Plattformen
app-platform-lead = Vad som finns här och hur det mår. Partnerskapens siffror visas bara för dem som är med där.

# Partnerskap
app-platform-places = Partnerskap
app-platform-no-places = Det finns inget partnerskap än.
app-platform-found = Nytt handslag
app-platform-place = Partnerskap
app-platform-time = Avtalets tid
app-platform-since = Finns här sedan
app-platform-members = Deltagare
app-platform-public = Offentlig sida
app-platform-not-public = inget publicerat än
app-platform-no-coordinator = Ingen samordnare
app-platform-of-them =
    { $members }, varav { $coordinators ->
        [one] en samordnare
       *[other] { $coordinators } samordnare
    }
app-platform-kind =
    { $kind ->
        [handslag] Handslag
        [bid] BID
        [programme] Program
       *[other] { $kind }
    }

# Organisationer
app-platform-organisations = Organisationer
app-platform-organisation = Organisation
app-platform-organisation-what = Slag
app-platform-people = Personer
app-platform-partnerships = Part i partnerskap
app-platform-organisation-kind =
    { $kind ->
        [municipal_housing] allmännyttigt bostadsbolag
        [private_housing] privat fastighetsägare
        [company] företag
        [municipality] kommun
        [agency] myndighet
        [association] förening
       *[other] { $kind }
    }
app-platform-merge = Slå ihop två som är samma organisation
app-platform-merge-how = Personer, roller och det som ska rapporteras flyttas från dubbletten till den som blir kvar. Sedan finns dubbletten inte längre. Det går inte att ångra. En organisation som har rapporterat kan inte vara dubbletten: det som är rapporterat skrivs aldrig om.
app-platform-duplicate = Dubbletten, som försvinner
app-platform-into = Den som blir kvar
app-platform-merge-do = Slå ihop
app-platform-merged =
    { $duplicate } är nu { $into }. { $people ->
        [0] Ingen person
        [one] En person
       *[other] { $people } personer
    } och { $n ->
        [0] inget partnerskap
        [one] ett partnerskap
       *[other] { $n } partnerskap
    } följde med.
refused-organisation-with-itself = Välj två olika organisationer.
refused-organisation-gone = Organisationen finns inte längre. Den kan redan vara sammanslagen.
refused-organisation-has-reported = { $organisation } har rapporterat eller påbörjat rapporter i { $partnerships ->
        [one] ett partnerskap
       *[other] { $partnerships } partnerskap
    }, och det skrivs aldrig om. Låt den vara den som blir kvar. Har båda rapporterat får båda stå kvar: avsluta i stället den enas roll som part.
refused-organisations-side-by-side = Båda är parter i { $partnerships ->
        [one] ett partnerskap
       *[other] { $partnerships } partnerskap
    } där { $organisation } har rapporterat, så vilka som skulle ha rapporterat skulle ändras i efterhand. Avsluta i stället dubblettens roll som part där.

# Platser
app-platform-areas = Platser
app-platform-add-area = Lägg till en plats
app-platform-area-name = Platsens namn
app-platform-level-label = Slag
app-platform-choose = Välj
app-platform-level =
    { $level ->
        [country] land
        [municipality] kommun
        [district] stadsdel
        [neighbourhood] område
        [group] flera platser
       *[other] { $level }
    }
app-platform-within = Ligger i
app-platform-within-none = Ingen större plats
app-platform-add-area-do = Lägg till platsen
app-platform-area-added = { $area } finns nu att välja i alla partnerskap.

# Klassificeringar
app-platform-scales = Klassificeringar
app-platform-no-scales = Det finns ingen klassificering än.
app-platform-scale-by = Ges ut av { $provider }. Kod: { $code }
app-platform-scale-grades = Nivåerna, den allvarligaste först:
app-platform-published = publicerad { $day }
app-platform-to-be-published = publiceras { $day }. Syns inte för andra förrän då.
app-platform-version-empty = Ingen plats har någon nivå i den här versionen.
app-platform-version-lacks = Versionen har inte: { $grades }
app-platform-grade = Skriv in eller rätta en plats nivå i { $year } års version
app-platform-grade-how = Gäller i alla partnerskap som följer klassificeringen. En nivå räknas från den dag då versionen publicerades.
app-platform-grade-area = Plats
app-platform-grade-is = Nivå i versionen
app-platform-grade-none = Ingen: platsen nämns inte i versionen
app-platform-grade-source = Varifrån uppgiften kommer
app-platform-grade-do = Spara nivån
app-platform-graded = { $area } har fått sin nivå i { $year } års version.
app-platform-grade-removed = { $area } har ingen nivå i { $year } års version.
app-platform-version-correct = Rätta { $year } års version
app-platform-version-correct-how = Ändras dagen, ändras också från vilken dag versionens nivåer räknas, i alla partnerskap som följer klassificeringen.
app-platform-version-correct-do = Rätta versionen
app-platform-version-corrected = { $year } års version är rättad.
app-platform-add-version = Lägg till en version av { $title }
app-platform-add-version-how = Versionen kan läggas in i förväg. Ingen annan ser vad den säger före dagen då den publiceras. Skriv sedan in platserna en och en.
app-platform-version-year = Versionens år
app-platform-version-published = Publiceras den
app-platform-version-knows = Nivåer som versionen har
app-platform-add-version-do = Lägg till versionen
app-platform-version-added = { $year } års version finns nu, publicerad { $published }. Skriv in platsernas nivåer.
app-platform-add-scale = Lägg till en klassificering
app-platform-add-scale-how = En officiell skala för platser, med nivåer från den allvarligaste till den bästa. Nivåerna kan inte ändras sedan.
app-platform-scale-title = Namn
app-platform-scale-code = Kod
app-platform-scale-code-how = Används i filer och ändras aldrig. Små bokstäver a till z, siffror, - och _.
app-platform-scale-provider = Ges ut av
app-platform-scale-lines = Nivåer, den allvarligaste först
app-platform-scale-lines-how = En nivå per rad: koden, kolon, namnet på svenska, ett lodrätt streck, namnet på engelska. Till exempel riskomrade: riskområde | risk area
app-platform-add-scale-do = Lägg till klassificeringen
app-platform-scale-added = { $title } finns nu. Lägg till den första versionen.
refused-classification-known = Koden { $given } används redan av { $title }.
refused-classification-grades-too-few = Skriv minst två nivåer.
refused-classification-grade-twice = { $grade } står två gånger.
refused-classification-grade-unreadable = Rad { $line } går inte att läsa. Skriv kod: namn på svenska | namn på engelska
refused-classification-year-unreadable = { $given } är inget årtal. Skriv till exempel 2025.
refused-classification-version-known = { $year } års version finns redan.
refused-classification-version-without-grades = Kryssa för minst en nivå som versionen har.
refused-classification-grade-in-use = En plats har nivån { $grade } i den här versionen. Rätta platsen först.
refused-classification-grade-unknown-then = { $year } års version har inte nivån { $grade }.

# Personer
app-platform-administrators = De som sköter plattformen
app-platform-administrator = { $name }, { $email }
app-platform-end-sessions = Logga ut en person överallt
app-platform-end-sessions-how = Personen loggas ut genast på alla datorer och telefoner, och kan logga in igen med sitt lösenord.
app-platform-email = Personens e-post
app-platform-end-sessions-do = Logga ut
app-platform-sessions-ended = { $name } är utloggad överallt.

# Hur det mår
app-platform-health = Hur det mår
app-platform-well = I ordning
app-platform-look = Se över
app-platform-health-database = Databasen är { $engine } { $version }.
app-platform-health-current = Databasen har den form som programmet väntar sig.
app-platform-health-behind = Databasen har inte den form som programmet väntar sig. Kör handslag migrate.
app-platform-health-mail = Brev skickas.
app-platform-health-no-mail = Brev skickas inte: ingen e-postserver är inställd. Inbjudningar och nya lösenord får lämnas över för hand.
app-platform-health-sessions =
    { $n ->
        [one] En inloggning lever just nu.
       *[other] { $n } inloggningar lever just nu.
    }
app-platform-health-size = Databasen tar { $size } MB.
