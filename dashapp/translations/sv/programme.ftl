# Vad som är fel i en programfil. Filens egna ord (nycklar, koder, värden) står som de är skrivna i den.

programme-more = { $count ->
    [one] Ett fel till.
   *[other] { $count } fel till.
 }
programme-did-you-mean = Menade du ”{ $suggestion }”?

# Filen är inte YAML, eller mer YAML än formatet använder
programme-syntax-colon = Det här är inte giltig YAML: här står ett kolon som inte väntas. En text med kolon behöver citattecken, och nycklar som hör ihop börjar i samma kolumn.
programme-syntax-missing-colon = Det här är inte giltig YAML: efter en nyckel saknas kolon och mellanslag.
programme-syntax-character = Det här är inte giltig YAML: inget kan börja med det här tecknet. Gör indrag med mellanslag, aldrig med tabb; en text som börjar så behöver citattecken.
programme-syntax-quotation = Det här är inte giltig YAML: ett citattecken öppnas här och stängs aldrig.
programme-syntax-bracket = Det här är inte giltig YAML: inom parentesen som öppnas på rad { $opened } saknas här ett komma eller den avslutande parentesen, eller så behöver en text citattecken.
programme-syntax-escape = Det här är inte giltig YAML: ett omvänt snedstreck inom dubbla citattecken följs av något som saknar betydelse. Använd enkla citattecken.
programme-syntax-indentation = Det här är inte giltig YAML: indraget passar inte ihop med det som står ovanför, eller så behöver en text citattecken.
programme-syntax-other = Det här är inte giltig YAML. Läsaren säger på engelska: { $said }.
programme-syntax-anchor = Ankare (&) används inte här: skriv värdet där det hör hemma.
programme-syntax-alias = Hänvisningar (*) används inte här: skriv ut värdet. En text som börjar med en asterisk behöver citattecken.
programme-syntax-tag = Taggar (!) används inte här. En text som börjar med ett utropstecken behöver citattecken.
programme-syntax-key-twice = ”{ $key }” står två gånger på samma ställe, första gången på rad { $first }.
programme-syntax-complex-key = En nyckel kan inte vara en lista eller en grupp av nycklar.
programme-syntax-second-document = Här börjar ett andra dokument. En fil är ett enda dokument.
programme-syntax-depth = Listor och grupper av nycklar ligger för djupt inuti varandra.
programme-syntax-encoding = Filen är inte UTF-8. Spara den som UTF-8 och försök igen.
programme-syntax-control = Här står ett styrtecken. En fil består av läsbar text.
programme-syntax-size = Filen är större än 10 MB.
programme-format = Filen måste börja med `format: handslag-programme/1`.

# Nycklar
programme-unknown-key = ”{ $key }” är ingen nyckel här.
programme-unknown-key-suggestion = { programme-unknown-key } { programme-did-you-mean }
programme-unknown-key-kind = ”{ $key }” är ingen nyckel för mål av slaget { $kind }.
programme-unknown-key-linear = ”{ $key }” är ingen nyckel här: profilen är linear. Med delmål är profilen milestones, steps eller seasonal.
programme-unknown-key-not-seasonal = ”{ $key }” är ingen nyckel här: bara profilen seasonal har vikter, och den här är { $profile }.
programme-unknown-key-two-values = ”{ $key }” står inte bredvid ”value”: ett delmål har exakt ett av dem.
programme-unknown-key-skills = ”{ $key }” är ingen nyckel här: ett åtagande om kompetens har en text i stället.
programme-missing-key = ”{ $key }” saknas.
programme-missing-key-milestone = ”value” eller ”relative_to_baseline” saknas: ett delmål har exakt ett av dem.
programme-missing-key-question = En enkät behöver minst en fråga.
programme-missing-key-change = ”value” eller ”direction” saknas: en förändring har minst ett av dem.

# Värden
programme-wrong-type-number = { $value } är inget tal.
programme-wrong-type-whole-number = { $value } är inget heltal.
programme-wrong-type-above-all = { $value } procent är mer än alla: högst { $most }.
programme-wrong-type-too-large = { $value } är för stort: ett tal är mindre än 1 000 000 000 000.
programme-wrong-type-too-many-decimals = { $value } har för många decimaler: högst { $most } bevaras exakt.
programme-wrong-type-money = { $value } är inte hela kronor.
programme-wrong-type-twelve-numbers = Här står { $count } vikter: en för varje månad, januari till december, blir tolv.
programme-wrong-type-text = { $value } är ingen text. En text är aldrig tom; tal och ord som true behöver citattecken.
programme-wrong-type-code = { $value } är ingen kod: små bokstäver a till z, siffror, bindestreck och understreck, högst 63 tecken, först en bokstav eller siffra.
programme-wrong-type-date = { $value } är inget datum som 2025-06-30.
programme-wrong-type-year-outside = { $value } kan inte stämma: år ligger mellan { $first } och { $last }.
programme-wrong-type-email = { $value } är ingen e-postadress.
programme-wrong-type-boolean = { $value } är varken true eller false.
programme-wrong-type-true = { $value } är inte true: utelämna nyckeln i stället.
programme-wrong-type-list = { $value } är ingen lista.
programme-wrong-type-map = { $value } är ingen grupp av nycklar och värden.
programme-wrong-type-at-least-one = Här finns inget partnerskap: en fil har minst ett.
programme-wrong-type-reserved = ”{ $value }” kan inte vara koden för ett partnerskap: adressen används av plattformen själv.
programme-negative = { $value } är mindre än { $least }.
programme-provenance = { $value } är inget av { $allowed }, som säger varifrån ett tal kommer.
programme-personal-identity-number = Här står något som ser ut som ett personnummer. Ta bort det: plattformen lagrar inga.

# Koder
programme-unknown-code-word = ”{ $value }” är inte något av { $allowed }.
programme-unknown-code-word-suggestion = { programme-unknown-code-word } { programme-did-you-mean }
programme-unknown-code-organisation = ”{ $value }” är ingen känd organisation.
programme-unknown-code-organisation-suggestion = { programme-unknown-code-organisation } { programme-did-you-mean }
programme-unknown-code-area = ”{ $value }” är inget känt område.
programme-unknown-code-area-suggestion = { programme-unknown-code-area } { programme-did-you-mean }
programme-unknown-code-classification = ”{ $value }” är ingen känd klassificering.
programme-unknown-code-classification-suggestion = { programme-unknown-code-classification } { programme-did-you-mean }
programme-unknown-code-partnership = ”{ $value }” är inget känt partnerskap.
programme-unknown-code-partnership-suggestion = { programme-unknown-code-partnership } { programme-did-you-mean }
programme-unknown-code-partner = ”{ $value }” är ingen part i { $partnership }.
programme-unknown-code-partner-suggestion = { programme-unknown-code-partner } { programme-did-you-mean }
programme-unknown-code-goal = ”{ $value }” är inget mål i { $partnership }.
programme-unknown-code-goal-suggestion = { programme-unknown-code-goal } { programme-did-you-mean }
programme-unknown-code-initiative = ”{ $value }” är ingen insats i { $partnership }.
programme-unknown-code-initiative-suggestion = { programme-unknown-code-initiative } { programme-did-you-mean }
programme-unknown-code-series = ”{ $value }” är ingen serie under context i { $partnership }.
programme-unknown-code-series-suggestion = { programme-unknown-code-series } { programme-did-you-mean }
programme-unknown-code-question = ”{ $value }” är ingen fråga i enkäten.
programme-unknown-code-question-suggestion = { programme-unknown-code-question } { programme-did-you-mean }
programme-grade-not-on-scale = ”{ $value }” är inget steg på skalan { $scale }.
programme-grade-not-on-scale-suggestion = { programme-grade-not-on-scale } { programme-did-you-mean }
programme-grade-not-on-scale-version = ”{ $value }” är inget steg på skalan { $scale } från { $year }.
programme-grade-not-on-scale-version-suggestion = { programme-grade-not-on-scale-version } { programme-did-you-mean }

# Det som står två gånger
programme-duplicate-code = ”{ $value }” står två gånger (rad { $first } och rad { $second }).
programme-duplicate-address = Adressen { $value } står två gånger (rad { $first } och rad { $second }).
programme-duplicate-partner = ”{ $value }” står två gånger med samma roll och startdatum (rad { $first } och rad { $second }).
programme-duplicate-grade = Steget ”{ $value }” står två gånger (rad { $first } och rad { $second }).
programme-duplicate-version = Versionen { $value } står två gånger (rad { $first } och rad { $second }).
programme-duplicate-question = Frågan ”{ $value }” står två gånger (rad { $first } och rad { $second }).
programme-duplicate-contribution = { $organisation }, { $period }, står två gånger (rad { $first } och rad { $second }).
programme-circle = ”{ $area }” kan inte ligga i ”{ $other }”, som själv ligger i ”{ $area }”.
programme-circle-itself = ”{ $area }” kan inte ligga i sig själv.

# Mått
programme-not-given = { $found ->
    [nothing] och här finns inget
    [part] och här finns bara { $given }
   *[other] inte { $given }
 }
programme-wrong-measure-cumulative-count = Ett mål av slaget cumulative_count ska ha quantity, { programme-not-given }.
programme-wrong-measure-activity-count = Ett mål av slaget activity_count ska ha quantity, { programme-not-given }.
programme-wrong-measure-ratio = Ett mål av slaget ratio ska ha numerator och denominator, { programme-not-given }.
programme-wrong-measure-survey-share = Ett mål av slaget survey_share ska ha value och sample_size, eller change, eller alla tre, { programme-not-given }.
programme-wrong-measure-reduction = Ett mål av slaget reduction ska ha value, { programme-not-given }.
programme-wrong-measure-threshold = Ett mål av slaget threshold ska ha value, { programme-not-given }.
programme-wrong-measure-status = Ett mål av slaget status ska ha grade, { programme-not-given }.
programme-wrong-measure-deliverable = Ett mål av slaget deliverable ska ha done, { programme-not-given }.
programme-wrong-measure-monitor = Ett mål av slaget monitor ska ha quantity, value eller change, eller change bredvid ett av de andra, { programme-not-given }.
programme-wrong-measure-beside-nothing = nothing_to_report står ensamt, inte bredvid { $given }.
programme-shares-sum = Andelarna blir tillsammans { $sum }, inte { $quantity } som quantity säger.
programme-shares-sum-without-quantity = Här finns andelar, men ingen quantity som de kan bli tillsammans.
programme-numerator-above-denominator = { $numerator } av { $denominator }: täljaren kan inte vara större än nämnaren.

# Tid
programme-period-form = { $value } är ingen period som 2025Q3 eller 2025.
programme-period-year = { $value } är inget årtal som 2025.
programme-period-year-outside = { programme-wrong-type-year-outside }
programme-period-not-a-quarter = { $period } är inget kvartal, och målet rapporteras per kvartal.
programme-period-not-a-year = { $period } är inget år, och målet rapporteras per år.
programme-period-before-reporting = { $period } slutar innan rapporteringen börjar med { $first }.
programme-period-backwards = { $last } är före { $first }: ett slut kommer efter sin början.
programme-date-outside-period = { $date } ligger inte i { $period }, som varar från { $first } till { $last }.

# Vägen till målet
programme-target-equals-baseline = { $value } är redan utgångsläget: ett måltal är ett annat.
programme-target-equals-baseline-activity = En aktivitet räknas från 0: måltalet måste vara större.
programme-target-equals-baseline-grade = ”{ $value }” är redan utgångsläget: målet är ett annat steg.
programme-milestone-order = { $date } kommer inte efter { $other }: datumen för utgångsläge, delmål och måltal måste följa på varandra.
programme-milestone-order-late = { $date } kommer inte före måltalets { $other }: datumen för utgångsläge, delmål och måltal måste följa på varandra.
programme-milestone-direction = { $value } efter { $before } vänder tillbaka på vägen från { $baseline } till { $target }.
programme-milestone-direction-outside = { $value } ligger inte mellan utgångsläget { $baseline } och måltalet { $target }.
programme-milestone-direction-grade = ”{ $value }” är sämre än utgångsläget ”{ $before }” på skalan { $scale }.

# Filen mot det som redan är inläst
programme-differs = { $organisation }, { $period }, är { $stored } i databasen och { $given } i filen. Rätta uppgiften i tjänsten, med ett skäl.
programme-differs-value = ”{ $key }” är { $stored } i databasen och { $given } i filen. Ändra det i tjänsten, eller skriv samma sak i filen.
