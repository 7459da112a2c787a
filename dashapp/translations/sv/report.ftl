# Rapportera
app-report = Rapportera
app-report-title = Rapportera { $period }
app-report-lead = { $partner } · { $state ->
        [reopened] öppnad igen
       *[open] öppen
    }, ska vara inne { $due }
app-report-periods = Öppna perioder
app-report-partners = Rapportera för
app-report-on-behalf = Du rapporterar för { $partner }. Det som redan står i formuläret är partens eget utkast. Den rad du skriver i kan du inte själv granska.
app-report-was-on-behalf = Inskickad för partens räkning.
app-report-form = Rapport för { $partner }
app-report-caption = Rapport för { $partner }, en rad per mål och del

# Varför det inte finns något formulär
app-report-asked-nothing = { $partner } rapporterar inte till något mål här.
app-report-asked-nothing-do = Stämmer det inte? Be samordnaren lägga till organisationen bland dem som rapporterar.
app-report-nobody = Din organisation
app-report-no-rows = { $partner } har inget att rapportera för den här perioden.
app-report-none-open = Ingen period är öppen för rapporter just nu.
app-report-none-open-do = Ett kvartal öppnar dagen efter sin sista dag. Ska något rättas i en stängd period, be samordnaren öppna den igen.

# Formuläret
app-report-goal = Mål
app-report-previous = Förra perioden
app-report-now = Den här perioden
app-report-comment = Kommentar
app-report-nothing = Inget att rapportera
app-report-whole-year = hela { $year }
app-report-when-any = bara när det finns något
app-report-at-least = ska vara minst { $target }
app-report-at-most = ska vara högst { $target }
app-report-question = frågan lyder: { $question }
app-report-counted = svar som räknas: { $answers }
app-report-never-names = Skriv aldrig namn eller personnummer. Tomt, noll och ”inget att rapportera” är tre olika svar; tomt betyder att du inte är klar. Rutor kan klistras in från ett kalkylark.
app-report-pasted = { $n } av de inklistrade rutorna fick inte plats eller kändes inte igen.
app-report-filled =
    { $of ->
        [one] { $n } av { $of } mål ifyllt
       *[other] { $n } av { $of } mål ifyllda
    }
app-report-saved = Sparat { $at }
app-report-send = { $n ->
        [0] Skicka in
        [one] Skicka in 1 rad
       *[other] Skicka in { $n } rader
    }

app-report-not-sent = { $n ->
        [one] Inget skickades: en rad behöver rättas
        [2] Inget skickades: två rader behöver rättas
       *[other] Inget skickades: { $n } rader behöver rättas
    }
app-report-not-answered = { $n ->
        [one] Inget skickades: en rad väntar på ditt svar
        [2] Inget skickades: två rader väntar på ditt svar
       *[other] Inget skickades: { $n } rader väntar på ditt svar
    }

# Fält som bara vissa sorters mål har
app-report-numerator = { $numerator }
app-report-denominator = av { $denominator }
app-report-share = Andel i procent
app-report-answers = Antal svar
app-report-response-rate = Svarsandel i procent
app-report-grade = Klassning
app-report-grade-day = Dag då den gällde
app-report-done = Läge
app-report-is-done = Gjort
app-report-not-done = Inte gjort ännu
app-report-sum = Antal under perioden
app-report-level = eller läge nu
app-report-not-chosen = Välj
app-report-more = Ungefärligt tal eller en viss dag
app-report-qualifier = Talet är
app-report-exact = exakt
app-report-day = Dag
app-report-change = Bara förändringen är känd
app-report-change-means = Fyll i sedan när, och hur mycket eller åt vilket håll. En förändring ersätter inte ett tal: läget räknas först när det har mätts.
app-report-change-value =
    { $unit ->
        [none] Förändring
       *[other] Förändring i { $unit }
    }
app-report-change-direction = Riktning
app-report-change-since = Sedan (2018 eller 2018Q1)
app-report-up = upp
app-report-down = ner
app-report-shares = Delat resultat
app-report-shares-means = Har flera parter nått resultatet tillsammans? Ange vars och ens del. Delarna ska bli hela talet, och din egen del står också här.

# Delar av ett mål
app-report-parts =
    { $n ->
        [one] En del av målet, för sig
       *[other] { $n } delar av målet, var för sig
    }
app-report-add = Lägg till en del
app-report-add-means = En egen rad för en plats, en fråga eller en insats.
app-report-add-sums = En egen rad för en plats eller en insats. Raderna läggs ihop: skriv inte samma sak på två av dem.
app-report-add-now = Lägg till
app-report-area = Plats
app-report-part-question = Fråga
app-report-initiative = Insats
app-report-whole = hela målet
refused-part-missing = Välj vilken del raden ska gälla.

# Bredvid fälten
app-report-draft = Utkast sparat.
app-report-draft-read = Utkast sparat, läst som { $said }.
app-report-unusual = { $number } är mer än tio gånger ert största tidigare tal, { $largest }. Stämmer det?
app-report-above-hundred = { $number } procent är mer än hundra. Stämmer det?
app-report-unusual-yes = Ja, talet stämmer
app-report-read-again = Visa raden som den är nu
app-report-conflict = Någon annan har skrivit i samma rad. Välj vilken text som ska gälla.
app-report-mine = Din
app-report-theirs = { $name } { $at }
app-report-by-file = en inläst fil
app-report-keep = Behåll min
app-report-take = Ta den andra
app-report-blank = tomt

# En rads liv
app-report-returned = Återsänd:
app-report-correcting = Rättas: { $reason } Det granskade talet räknas tills rättelsen är granskad.
app-report-submitted = Inskickad { $on } av { $by }, väntar på granskning.
app-report-verified = Granskad. Inskickad { $on } av { $by }.
app-report-withdraw = Ta tillbaka
app-report-correct = Rätta
app-report-correct-means = Raden öppnas igen. Det granskade talet räknas tills du har skickat in ett nytt och det är granskat.
app-report-correct-now = Börja rätta
app-report-retract = Återkalla
app-report-retract-means = Rapporten tas bort ur utfallet genast, för gott. Den står kvar i historiken, och raden kan fyllas i på nytt.
app-report-retract-now = Återkalla rapporten
app-report-reason = Varför?

app-report-on-day = { $day }
app-report-shared = delat: { $shares }

# Kvittot
app-report-receipt = { $n ->
        [one] Kvitto: 1 rad är inskickad
       *[other] Kvitto: { $n } rader är inskickade
    }
app-report-receipt-for = För
app-report-receipt-when = När
app-report-receipt-by = Av
app-report-receipt-what = Inskickat
app-report-then = Vad händer sedan
app-report-next = Samordnaren eller styrgruppen granskar det du har skickat in. En rad räknas i utfallet först när den är granskad och perioden är stängd. Du kan ta tillbaka den tills den är granskad.

refused-number-unreadable = Det går inte att läsa som ett tal. Skriv till exempel 1 000 eller 12,5.
refused-number-ambiguous = Det kan läsas på två sätt. Skriv { $many } eller { $few }.
refused-count-not-whole = Ange ett helt antal, inte { $number }.
refused-numerator-above-denominator = { $numerator } är fler än { $denominator }. Det första talet är en del av det andra.
refused-entry-wrong-measure = { $kind ->
        [monitor] Ange bara ett av talen.
       *[other] Det går inte att ange det här för det här målet.
    }
refused-entry-incomplete = { $field ->
        [sample_size] Antal svar saknas.
        [value] Talet saknas.
        [numerator] Det första talet saknas.
        [denominator] Det andra talet saknas.
       *[other] Något saknas.
    }
refused-change-since-missing = Ange sedan när, till exempel 2018 eller 2018Q1.
refused-change-since-late = Förändringen måste räknas från en tid före { $period }.
refused-change-empty = Ange hur stor förändringen är, eller åt vilket håll.
refused-change-direction-unknown = { $direction } är ingen riktning. Välj upp eller ner.
refused-grade-not-on-scale = Klassningen finns inte i den version av skalan som gällde då. Kontrollera dagen.
refused-grade-day-missing = Årets version av skalan är inte publicerad än. Ange en dag i perioden då klassningen gällde.
refused-question-unknown = { $given } är ingen av undersökningens frågor.
refused-share-above-all = { $field ->
        [response_rate] { $quantity } procent är mer än alla som fick frågan. Ange högst 100.
       *[other] { $quantity } procent är mer än alla svar. Ange högst 100.
    }
refused-value-above-hundred = { $quantity } procent är mer än hundra. Stämmer det?
