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
public-things =
    { $n ->
        [one] { public-number } sak
       *[other] { public-number } saker
    }
public-by-end-of = till slutet av { $year }
public-by = till och med { $date }
public-lead = Så här går det, till och med { $date }.
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
public-vision = Dit vill vi:
public-partners = Medverkar:
public-withdrawn = Utgåva { $release } drogs tillbaka { $date }. Därför visas utgåva { $shown }.
public-withdrawn-why = Skälet:

# Ett mål
public-of = av { $target }
public-of-at-least = av minst { $target }
public-through = till och med { $date }
public-in-year = under { $year }
public-target = Målet är { $target }
public-target-by = till och med { $date }
public-target-per-year = per år till och med { $date }
public-should-be = borde vara { $expected }
public-bar = { $actual } { $aim }. Till { $at } borde det vara { $expected }.
public-preliminary =
    { $n ->
        [0] Preliminärt
        [one] Preliminärt: { public-number } rapport saknas eller är inte granskad
       *[other] Preliminärt: { public-number } rapporter saknas eller är inte granskade
    }
public-way-linear = enligt den raka vägen till målet
public-way-milestones = enligt delmålen
public-way-steps = enligt stegen mot målet
public-way-seasonal = när årets säsonger är medräknade
public-why-path = Till { $at } borde det vara { $expected } { $way }; { $actual } är { $percent } av det.
public-why-from-baseline = Till { $at } borde det vara { $expected } { $way }. Räknat från utgångsläget { $baseline } har { $percent } av den vägen gåtts.
public-why-year = Under { $year }: { $actual } av minst { $target }.
public-why-year-more = Under { $year }: { $actual } av minst { $target }, alltså { $distance } mer än lovat.
public-why-year-less = Under { $year }: { $actual } av minst { $target }; det fattades { $distance }.
public-why-achieved = Målet på { $target } till { $date } är uppnått.
public-why-achieved-more = Målet på { $target } till { $date } är uppnått, med { $distance } mer än lovat.
public-why-not-achieved = Målet på { $target } gällde till { $date }. Det blev { $actual }; det fattades { $distance }.
public-why-too-early = Till { $at } väntas ännu inget { $way }. Därför är det för tidigt att bedöma.
public-why-no-data = Inget antal är rapporterat och granskat än. Det är inte detsamma som noll.
public-why-no-result = Målet på { $target } gällde till { $date }, men inget utfall är rapporterat och granskat. Det är inte detsamma som noll.
public-per-quarter = per kvartal
public-per-year = per år
public-pace = { $span ->
    [quarter] De senaste fyra kvartalen blev det i snitt { $pace } per kvartal.
   *[year] Det senaste året blev det { $pace }.
  } För att nå målet behövs { $needed } { $per }.
public-pace-needed = För att nå målet behövs { $needed } { $per }.
public-afterwards = Därefter, efter { $date }, har { $more } till räknats. De står vid sidan av målet.
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
public-reference = Att jämföra med:
public-figure-of = { $value } den { $date }
public-provenance-actual = Utfall:
public-provenance-target = Mål:
public-provenance-milestones = Delmål:

# Kurvan och tabellerna
public-curve = Kurvan
public-curve-title = { $title }: utfall och väntad väg
public-curve-what = Samma siffror står i tabellen.
public-curve-target = Mål { $target }
public-curve-key = Heldragen linje är det som har hänt, prickad linje är vägen till målet.
public-curve-gap = Där linjen är bruten visas siffrorna inte.
public-road = Vägen till målet, { $way }: { $points }.
public-point = { $value } ({ $date })
public-table = Siffrorna i tabell
public-table-partners = Per part, { $when }
public-table-years = Per part och år, { $when }
public-table-periods = Per period, { $when }
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
public-how-not-due = Inte dags än
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
public-not-shown = { $count ->
    [one] Ett löfte till kan inte visas här än.
   *[other] { $count } löften till kan inte visas här än.
  }
public-not-shown-any = { $count ->
    [one] Ett löfte kan inte visas här än.
   *[other] { $count } löften kan inte visas här än.
  }

# Vem som svarar
public-contact = Frågor om löftena:
