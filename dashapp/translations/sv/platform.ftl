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
