# Huvudet
app-goal-level-activity = aktivitet
app-goal-level-output = prestation
app-goal-level-outcome = effekt på kort sikt
app-goal-level-impact = effekt på lång sikt
app-goal-counted-in = räknas i
app-goal-not-closed = ingen period är stängd än
app-goal-not-closed-next = Ingen period är stängd än. Därför finns varken utfall eller läge. När samordnaren har stängt en period räknas dess granskade rapporter.

# Siffrorna
app-goal-actual = Utfall
app-goal-target = Mål
app-goal-expected = Borde vara
app-goal-deviation = Avvikelse
app-goal-left = Kvar till målet
app-goal-none-left = inget
app-goal-pace =
    { $span ->
        [quarter] Takt, snitt av senaste fyra kvartalen
       *[year] Takt, senaste året
    }
app-goal-required =
    { $span ->
        [quarter] Krävd takt per kvartal
       *[year] Krävd takt per år
    }
app-goal-coverage = Granskade rapporter
app-goal-of = { $part } av { $whole }

# Ritningarna
app-goal-curve = kurvan
app-goal-milestone = delmål { $value }
app-goal-former-target = tidigare mål { $value }
app-goal-former-milestone = tidigare delmål { $value }
app-goal-key-former = Tunn prickad linje och små ringar är tidigare mål och delmål.
app-goal-key-later = Öppen blå ring är granskat i en period som inte räknas än.
app-goal-needed = behövs
app-goal-is-needed = { $needed } behövs
app-goal-pace-title =
    { $span ->
        [quarter] Takt: { $latest } senaste kvartalet, { $needed } behövs
       *[year] Takt: { $latest } senaste året, { $needed } behövs
    }
app-goal-pace-title-only =
    { $span ->
        [quarter] Per kvartal
        [year] Per år
       *[irregular] Per period
    }
app-goal-pace-table = takten
app-goal-columns =
    { $span ->
        [quarter] Nytt per kvartal: { $quantities }.
        [year] Nytt per år: { $quantities }.
       *[irregular] Nytt per period: { $quantities }.
    }
app-goal-columns-needed =
    { $n ->
        [one] För att nå målet behövs { $needed } i den period som är kvar.
       *[other] För att nå målet behövs { $needed } i var och en av de { $n } perioder som är kvar.
    }

# Hur målet sattes
app-goal-agreed = Så sattes målet
app-goal-derivation = Gapet till stadens snitt, minus det som redan var planerat ({ $origin }):
app-goal-derivation-sum = { $people } × ({ $city } − { $area }) − { $planned }
app-goal-derivation-what = Invånare × skillnad mellan stad och område − redan planerat.
app-goal-version = Mål { $value } till { $date }.
app-goal-about = Om målet

# Uppdelningen
app-goal-by-partner = { $total }, per part
app-goal-by-area = { $total }, per område
app-goal-by-period = { $total }, per period
app-goal-bar = Stapel
app-goal-share = Andel
app-goal-area = Område
app-goal-whole-area = hela området

# Rapporterna
app-goal-reports = Bidrag
app-goal-reports-title = Bidrag: { $title }
app-goal-reports-none = Ingen har rapporterat till målet än. När en part har skickat in en rapport står den här.
app-goal-reports-all = Visa alla { $n }
app-goal-reports-newest = De { $n } senaste
app-goal-reports-every =
    { $n ->
        [one] Den enda rapporten
       *[other] Alla { $n } rapporter, den senaste perioden först
    }
app-goal-quantity = Antal { $unit }
app-goal-state = Läge
app-goal-state-draft = Utkast
app-goal-state-returned = Återsänd
app-goal-state-submitted = Väntar på granskning
app-goal-state-verified = Granskad
app-goal-state-retracted = Återtagen
app-goal-not-counted = ingår inte i siffran
app-goal-under-correction = Rättas nu.
app-goal-meanwhile = { $quantity } räknas tills rättelsen är granskad.
app-goal-meanwhile-nothing = ”Inget att rapportera” gäller tills rättelsen är granskad.
app-goal-note = Kommentar
app-goal-origin = Varifrån
app-goal-submitted = Inskickad av
app-goal-verified = Granskad av
app-goal-on-behalf = för partens räkning
app-goal-from-file = inläst från fil

# Det som mäts
app-goal-baseline = Utgångsläge
app-goal-milestone-share = { $point }, { $percent } av utgångsläget
app-goal-scale = Bedöms enligt { $scale }.
app-goal-reporters = Rapporteras av { $names }.
app-goal-part = Del
app-goal-reported = Rapporterat
app-goal-measured = Mätningarna
app-goal-measured-by-area = Senaste mätningen, per område
app-goal-measured-by-question = Senaste mätningen, per fråga
app-goal-value = Värde
app-goal-question = Fråga

# Versioner av målet
app-goal-version-baseline = Utgångsläge { $value } den { $date }.
app-goal-derivation-former = Uträkningen gäller det första måltalet, { $target }. Sedan dess är måltalet ändrat till { $now }.
