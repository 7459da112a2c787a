# Ramen runt varje offentlig sida
public-skip = Till innehållet
public-demo = Demonstration
public-languages = Språk
public-no-cookies = Sidan använder inga kakor.
public-all = Alla partnerskap

# Talord till och med tolv, för en sak och för ett löfte
public-number =
    { $n ->
        [1] en
        [2] två
        [3] tre
        [4] fyra
        [5] fem
        [6] sex
        [7] sju
        [8] åtta
        [9] nio
        [10] tio
        [11] elva
        [12] tolv
       *[other] { $n }
    }
public-number-of-promises =
    { $n ->
        [1] ett
       *[other] { public-number }
    }

# Löftet och läget
public-promise-none = Här visas inga löften än.
public-promise = Vi har lovat { $things }{ $by }.
public-promise-and-followed = Vi har lovat { $things }{ $by } och följer { $figures }.
public-promise-followed = Vi följer { $figures }.
public-things =
    { $n ->
        [one] { public-number } sak
       *[other] { public-number } saker
    }
public-figures =
    { $n ->
        [one] { public-number-of-promises } mått
       *[other] { public-number-of-promises } mått
    }
public-by-end-of = till slutet av { $year }
public-by = till och med { $date }
public-lead = Så här går det, till och med { $date }.
public-lead-ended = Så här gick det, till och med { $date }.
public-lead-none = Uppgifterna gäller till och med { $date }.
public-promises-first =
    { $n ->
        [one] { public-number-of-promises } löfte
       *[other] { public-number-of-promises } löften
    }
public-promises-next = { public-number-of-promises }
public-standing-achieved =
    { $n ->
        [one] { $who } är uppnått
       *[other] { $who } är uppnådda
    }
public-standing-on-track = { $who } går enligt plan
public-standing-at-risk =
    { $place ->
        [first] { $who } är något efter plan
       *[next] { $who } är något efter
    }
public-standing-behind = { $who } är efter plan
public-standing-not-achieved =
    { $n ->
        [one] { $who } är inte uppnått
       *[other] { $who } är inte uppnådda
    }
public-standing-too-early = för { $who } är det för tidigt att bedöma
public-standing-no-data = för { $who } är inget rapporterat än
public-standing-no-result = för { $who } saknas utfall
public-and = { ", " }
public-listed = { $first } och { $last }
public-vision = Dit vill vi:
public-pilots = Prövas först i { $areas }.
public-partners = Medverkar:
public-withdrawn = Utgåva { $release } drogs tillbaka { $date }. Därför visas utgåva { $shown }.
public-withdrawn-why = Skälet:

# Ett mål
public-of = av { $target }
public-of-at-least = av minst { $target }
public-through = till och med { $date }
public-in-year = under { $year }
public-promised = Målet är { $target } till och med { $date }.
public-promised-each-year = Målet är { $target } varje år till och med { $date }.
public-promised-quarter = Målet är { $target } varje kvartal till och med { $date }.
public-promised-year = Målet är { $target } varje år till och med { $date }.
public-promised-irregular = Målet är { $target } hela tiden till och med { $date }.
public-promised-grade = Målet är ”{ $target }” till och med { $date }.
public-to-be-done = Det ska vara gjort senast { $date }.
public-aim = mål: { $target }
public-followed = Följs utan mål

# Tal och ord i ett måls rad
public-amount = { $number } { $unit }
public-per-cent = { $number } %
public-points =
    { $n ->
        [one] { $number } procentenhet
       *[other] { $number } procentenheter
    }
public-at-least = minst { $amount }
public-at-most = högst { $amount }
public-qualifier-more-than = mer än { $number }
public-qualifier-less-than = mindre än { $number }
public-qualifier-about = omkring { $number }
public-qualifier-up-to = upp till { $number }
public-qualifier-nearly = nästan { $number }
public-parts = ({ $numerator } av { $denominator })
public-of-answers = av { $number } svarande
public-answers-of = { $number } svarande
public-four-quarters = de fyra kvartalen till och med { $date }
public-twelve-months = de tolv månaderna till och med { $date }
public-met = { $met } av { $of }
public-met-quarter =
    { $n ->
        [one] kvartal med { $limit }
       *[other] kvartal med { $limit }
    }
public-met-year =
    { $n ->
        [one] år med { $limit }
       *[other] år med { $limit }
    }
public-met-irregular =
    { $n ->
        [one] mätning med { $limit }
       *[other] mätningar med { $limit }
    }
public-held-yes = klarat
public-held-no = inte klarat
public-assessed = enligt bedömningen { $date }
public-done = gjort
public-not-done = inte gjort
public-rose = Ökade
public-rose-by = Ökade med { $size }
public-fell = Minskade
public-fell-by = Minskade med { $size }
public-unchanged = Oförändrat
public-since = sedan { $since }
public-between = mellan { $since } och { $until }
public-span-unknown = { $span }; hur mycket är inte känt
public-change-withheld = Ändringen visas inte
public-span-withheld = { $span }; hur mycket visas inte
public-change = { $what } { $span }.
public-reported-for = enligt rapporten för { $period }
public-no-cases = inga ärenden
public-should-be = borde vara { $expected }
public-bar = { $actual } { $aim }. Till { $at } borde det vara { $expected }.
public-expected = Till { $at } borde det vara { $expected }.
public-boxes = Period för period: { $rows }.
public-ladder = Bedömningarna: { $rows }. Målet är ”{ $target }”.
public-worse = sämre än utgångsläget
public-from = från { $baseline }
public-preliminary =
    { $n ->
        [0] Preliminärt
        [one] Preliminärt: { public-number } rapport saknas eller är inte granskad
       *[other] Preliminärt: { public-number } rapporter saknas eller är inte granskade
    }
public-way-linear = enligt den raka vägen till målet
public-way-milestones = på den raka vägen mellan delmålen
public-way-steps = enligt stegen mot målet
public-way-seasonal = när årets säsonger är medräknade
public-why-path = Till { $at } borde det vara { $expected } { $way }; { $actual } är { $percent } av det.
public-why-from-baseline = Till { $at } borde det vara { $expected } { $way }. Räknat från utgångsläget { $baseline } har { $percent } av den vägen gåtts.
public-why-worse = Till { $at } borde det vara { $expected } { $way }. { $actual } är sämre än utgångsläget { $baseline }.
public-why-year = Under { $year }: { $actual } av minst { $target }.
public-why-year-more = Under { $year }: { $actual } av minst { $target }, alltså { $distance } mer än lovat.
public-why-year-less = Under { $year }: { $actual } av minst { $target }; det fattades { $distance }.
public-why-achieved = Målet på { $target } till { $date } är uppnått.
public-why-achieved-more = Målet på { $target } till { $date } är uppnått, med { $distance } mer än lovat.
public-why-reached = Målet på { $target } är nått. Det gäller till och med { $date }, och nästa mätning kan ändra det.
public-why-not-achieved = Målet på { $target } gällde till { $date }. Det blev { $actual }; det fattades { $distance }.
public-why-ended = Målet på { $target } gällde till { $date }. Det blev { $actual }.
public-why-ended-worse = Målet på { $target } gällde till { $date }. Det blev { $actual }, sämre än utgångsläget { $baseline }.
public-why-measured-before = Målet på { $target } gällde till { $date }, men hur det gick då är inte rapporterat. Det senast kända värdet är { $actual }, { $when }.
public-why-too-early = Till { $at } väntas ännu inget { $way }. Därför är det för tidigt att bedöma.
public-why-too-early-level = Till { $at } väntas ännu ingen ändring { $way }. Därför är det för tidigt att bedöma.
public-why-no-data = Inget antal räknas än. Det är inte detsamma som noll.
public-why-no-measurement = Inget mätt värde räknas än. Det är inte detsamma som noll.
public-why-no-cases = Det har inte funnits några ärenden att räkna på. Därför finns ingen andel.
public-why-withheld = Talet visas inte, eftersom det handlar om få människor.
public-why-no-number = Inget tal räknas än. Det är inte detsamma som noll.
public-why-no-result = Målet på { $target } gällde till { $date }, men inget utfall är rapporterat och granskat. Det är inte detsamma som noll.
public-why-held =
    { $span ->
        [quarter] Nivån ska hållas varje kvartal till och med { $date }. Hittills har den hållits i { $percent } av kvartalen.
        [year] Nivån ska hållas varje år till och med { $date }. Hittills har den hållits i { $percent } av åren.
       *[irregular] Nivån ska hållas hela tiden till och med { $date }. Hittills har den hållits vid { $percent } av mätningarna.
    }
public-latest = Senast, { $period }, var den { $value }.
public-why-was-held = Nivån { $target } skulle hållas till och med { $date }, och det gjorde den.
public-why-was-not-held =
    { $span ->
        [quarter] Nivån { $target } skulle hållas varje kvartal till och med { $date }. Den hölls i { $percent } av kvartalen.
        [year] Nivån { $target } skulle hållas varje år till och med { $date }. Den hölls i { $percent } av åren.
       *[irregular] Nivån { $target } skulle hållas hela tiden till och med { $date }. Den hölls vid { $percent } av mätningarna.
    }
public-why-steps =
    { $n ->
        [one] Målet till { $date } är ”{ $target }”, ett steg från utgångsläget ”{ $baseline }”.
       *[other] Målet till { $date } är ”{ $target }”, { public-number } steg från utgångsläget ”{ $baseline }”.
    }
public-steps-taken =
    { $n ->
        [0] Hittills är inget steg taget.
        [one] Hittills är ett steg taget.
       *[other] Hittills är { public-number } steg tagna.
    }
public-steps-worse = Läget är nu sämre än utgångsläget.
public-same-since = Bedömningen har varit densamma sedan { $date }.
public-next-grade = Nästa bedömning är känd först när den publiceras.
public-next-grade-may-change = Nästa bedömning kan ändra det.
public-why-grade-reached = Målet ”{ $target }” är nått.
public-why-grade-since = Målet ”{ $target }” är nått sedan { $since }.
public-why-ended-grade = Målet till { $date } var ”{ $target }”. Det blev ”{ $grade }”.
public-why-no-data-grade = Ingen bedömning räknas än.
public-why-no-result-grade = Målet till { $date } var ”{ $target }”, men ingen bedömning är rapporterad och granskad.
public-why-done = Det skulle vara gjort senast { $date }, och det är det.
public-why-done-late = Det skulle vara gjort senast { $date }. Det gjordes senare än så.
public-why-not-achieved-done = Det skulle vara gjort senast { $date }, och det är det inte.
public-why-no-data-done = Ingen rapport räknas än. Det är inte detsamma som att det inte är gjort.
public-why-no-result-done = Det skulle vara gjort senast { $date }, men hur det gick är inte rapporterat. Det är inte detsamma som att det inte är gjort.
public-why-followed = Inget mål är satt: det här är ett mått som följs.
public-per-quarter = per kvartal
public-per-year = per år
public-pace = { $span ->
    [quarter] De senaste fyra kvartalen blev det i snitt { $pace } per kvartal.
   *[year] Det senaste året blev det { $pace }.
  } För att nå målet till { $date } behövs { $needed } { $per }.
public-pace-needed = För att nå målet till { $date } behövs { $needed } { $per }.
public-next-milestone = Nästa delmål är { $value } till { $date }.
public-afterwards =
    { $n ->
        [one] Därefter, efter { $date }, har { $more } till räknats. Det står vid sidan av målet.
       *[other] Därefter, efter { $date }, har { $more } till räknats. De står vid sidan av målet.
    }
public-together = Tillsammans: { $shares }.
public-share = { $partner } { $quantity }
public-reported-by = Rapporteras av { $partner }.
public-withheld = visas inte
public-coverage =
    { $n ->
        [one] { $received } av { $n } väntad rapport är granskad.
       *[other] { $received } av { $n } väntade rapporter är granskade.
    }
public-source = Källa:
public-survey = Enkät av { $provider }. Frågan: ”{ $question }” Svar som räknas: { $answers }.
public-ratio = Andelen är { $numerator } av { $denominator }.
public-reference = Att jämföra med:
public-figure-of = { $value } den { $date }
public-day-of = den { $date }
public-provenance-actual = Utfall:
public-provenance-baseline = Utgångsläge:
public-provenance-target = Mål:
public-provenance-milestones = Delmål:

# Kurvan och tabellerna
public-curve = Kurvan
public-curve-title = { $title }: utfall och väntad väg
public-curve-what = Samma siffror står i tabellen.
public-curve-target = Mål { $target }
public-ladder-target = mål
public-curve-key = Heldragen linje är det som har hänt, prickad linje är vägen till målet.
public-curve-key-followed = Prickarna är de tal som har rapporterats.
public-curve-gap = Där linjen är bruten visas siffrorna inte.
public-road = Den prickade linjen går { $way }: { $points }.
public-point = { $value } ({ $date })
public-table = Siffrorna i tabell
public-table-partners = Per part, { $when }
public-table-years = Per part och år, { $when }
public-table-periods = Per period, { $when }
public-table-areas = Per område
public-table-questions = Per fråga
public-area = Område
public-question = Fråga
public-value = Värde
public-cases = Ärenden
public-share-of-year = Andel
public-share-of-quarters = Andel, fyra kvartal
public-answers = Svarande
public-held = Nivån
public-known-from = Känt från
public-assessment = Bedömning
public-state = Läge
public-state-nothing-to-report = inget att rapportera
public-state-missing = saknas
public-state-not-due = ännu inte
public-from-period = från { $period }
public-missing =
    { $n ->
        [one] { public-number } rapport saknas
       *[other] { public-number } rapporter saknas
    }
public-partner = Part
public-period = Period
public-new = Nytt
public-in-all = Sammanlagt
public-in-all-year = Hittills under året
public-total = Summa
public-quarter =
    { $quarter ->
        [1] jan–mars { $year }
        [2] april–juni { $year }
        [3] juli–sept { $year }
       *[4] okt–dec { $year }
    }

# Så räknar vi
public-how = Så räknar vi
public-how-verified = Bara granskade rapporter räknas. Den som har skrivit en rapport granskar den aldrig själv, och så långt det går granskar någon från en annan organisation. Rapporter som lästs in från en fil var granskade innan.
public-how-contribution = Siffrorna visar vad parterna har bidragit med. De är inte bevis på vad som har orsakat en förändring i området.
public-how-thresholds = ”Borde vara” är vägen från start till mål, avläst den dag som siffrorna gäller. Når vi minst { $on_track } % av den går det enligt plan, minst { $at_risk } % är något efter plan och under { $at_risk } % är efter plan. När måldatumet har kommit är ett löfte antingen uppnått eller ej uppnått, eller så saknas utfall.
public-how-small = Antal människor under { $small } visas inte i uppdelningar. Där står det ”visas inte”. Ibland döljs ett tal till, så att det dolda inte går att räkna ut. Noll är inget litet tal och kan visas.
public-how-words = Fyra saker som inte är samma sak:
public-how-zero = 0
public-how-zero-means = Någon har rapporterat, och det blev inga.
public-how-nothing = Inget att rapportera
public-how-nothing-means = En part har svarat att det inte fanns något att räkna. Det är också en rapport.
public-how-missing = Saknas
public-how-missing-means = En rapport som skulle ha kommit har inte kommit eller är inte granskad. Då är siffran preliminär.
public-how-not-due = Ännu inte
public-how-not-due-means = Perioden är inte stängd än. Den räknas först då.

# Sidfoten
public-open-data = Öppna data
public-open-data-csv = Öppna data (CSV)
public-open-data-json = Öppna data (JSON)
public-release = Utgåva { $release }, publicerad { $date }.
public-title = { $name }: så går det
public-description = { $name }. { $promise } { $standing }

# Startsidan
public-home-title = Handslag: så går det
public-home-name = Handslag
public-home = Det här har vi lovat tillsammans, och så går det.
public-home-lead = Organisationer som har lovat att förändra en plats rapporterar vad de gör. Varje sida säger vilken dag siffrorna gäller.
public-home-none = Inget är publicerat än.
public-home-date = Siffrorna gäller till och med { $date }.

provenance-seed = ur projektets källtexter
provenance-public = offentlig källa
provenance-derived = räknat ur en källa
provenance-demo = påhittat för demonstration
public-demo-mark = demo
provenance-reported = rapporterat av parten
provenance-agreed = bestämt av partnerskapet

public-table-none = – betyder att ingen siffra finns för det året: parten har inte rapporterat, eller hade inget att rapportera.

# Vem som svarar
public-contact = Frågor om löftena:
