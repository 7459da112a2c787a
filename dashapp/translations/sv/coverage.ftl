# Täckning
app-menu-coverage = Täckning
app-coverage-title = Täckning, { $period }
app-coverage-state =
    { $state ->
        [not_open] Inte öppen för rapporter än.
        [closed] Stängd.
        [reopened] { $past ->
            [true] Öppnad igen, skulle ha varit inne { $due }.
           *[false] Öppnad igen, ska vara inne { $due }.
        }
       *[open] { $past ->
            [true] Öppen för rapporter, skulle ha varit inne { $due }.
           *[false] Öppen för rapporter, ska vara inne { $due }.
        }
    }
app-coverage-received =
    { $expected ->
        [0] Ingen rapport väntas.
        [one] { $received } av 1 rapport är granskad.
       *[other] { $received } av { $expected } rapporter är granskade.
    }
app-coverage-run = Öppna och stäng perioder
app-coverage-periods = Perioder
app-coverage-late = Inte inne än
app-coverage-late-since =
    { $days ->
        [one] Skulle ha varit inne { $due }, för en dag sedan.
       *[other] Skulle ha varit inne { $due }, för { $days } dagar sedan.
    }
app-coverage-late-one =
    { $n ->
        [one] { $partner }: 1 rapport
       *[other] { $partner }: { $n } rapporter
    }
app-coverage-preliminary = Preliminära lägen
app-coverage-preliminary-what = Till och med { $date } är läget preliminärt, tills rapporterna är granskade:
app-coverage-lacking = Fler väntas för
app-coverage-who = Partner och mål
app-coverage-nobody = Ingen rapporterar något här.
app-coverage-not-due = · Ingen rapport väntas.
app-coverage-stage =
    { $stage ->
        [draft] utkast
        [returned] återsänd
        [submitted] inskickad
        [nothing_to_report] granskad, inget
        [verified] granskad
       *[missing] { $late ->
            [true] saknas
           *[false] inte inne än
        }
    }
app-coverage-days-late =
    { $n ->
        [one] 1 dag sen
       *[other] { $n } dagar sen
    }
app-coverage-correction =
    { $stage ->
        [submitted] rättelse väntar
        [returned] rättelse återsänd
       *[draft] rättelse, utkast
    }
