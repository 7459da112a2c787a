# Mina uppgifter
app-start-waiting =
    { $n ->
        [one] { $things } väntar på dig.
       *[other] { $things } väntar på dig.
    }
app-start-nearest =
    { $n ->
        [one] Den ska vara klar { $date }.
       *[other] Den närmaste ska vara klar { $date }.
    }
app-start-overdue =
    { $n ->
        [one] Den skulle ha varit klar { $date }.
       *[other] Den äldsta skulle ha varit klar { $date }.
    }
app-start-nothing = Inget väntar på dig just nu.
app-start-what = Vad
app-start-partnership = Partnerskap
app-start-state = Läge
app-start-due = Klart senast
app-start-kind-report = Att rapportera
app-start-kind-returned = Återsänt till dig
app-start-kind-verify = Att granska
app-start-kind-approve = Att godkänna
app-start-reported =
    { $n ->
        [one] { $done } av { $n } mål inskickat
       *[other] { $done } av { $n } mål inskickade
    }
app-start-because = Skäl: { $reason }
app-start-to-verify =
    { $n ->
        [one] 1 inskickad rad
       *[other] { $n } inskickade rader
    }
app-start-hints =
    { $n ->
        [one] 1 rad har något att läsa.
       *[other] { $n } rader har något att läsa.
    }
app-start-since = Den äldsta kom { $date }.
app-start-release = Utgåva, uppgifter till och med { $date }
app-start-prepared-by = Förberedd av { $name } { $date }.
app-start-prepared = Förberedd { $date }.

# Mina partnerskap
app-start-partnerships = Mina partnerskap
app-start-role = Min roll
app-start-goals = Mål, sämst först
app-start-as-of = Uppgifter t.o.m.
app-start-nothing-closed = ingen period stängd än
app-start-no-goals = inga mål än
app-start-followed = följer { $figures }
app-start-goal-count =
    { $n ->
        [0] inga mål än
       *[other] { $n } mål
    }
app-start-organisation = Alla partnerskap som { $organisation } är med i
app-role-viewer = Läsare
app-role-reporter = Rapportör
app-role-partner-admin = Partens administratör
app-role-coordinator = Samordnare
app-role-steering = Styrgrupp

# Den som inte är med någonstans
app-start-alone = Du är inte med i något partnerskap än.
app-start-alone-administrator = Här ser den som är med i ett partnerskap vad som ska rapporteras, granskas och godkännas. Du är plattformens administratör och ser inget av det. Härifrån skapar du ett nytt handslag åt den som ska samordna det. Plattformen visar vad som finns här och hur det mår.
app-start-alone-nobody = Här ser den som är med i ett partnerskap vad som ska rapporteras, granskas och godkännas. Be partnerskapets samordnare att lägga till dig; sedan står det här nästa gång du öppnar sidan.
app-start-public = Se vad som är publicerat
