# Loggen
app-menu-audit = Logg
app-audit = Logg
app-audit-lead = Allt som har gjorts i partnerskapet, av vem och varför. Inget här kan ändras eller tas bort.
app-audit-newest-title = Senast
app-audit-older-title = Tidigare
app-audit-older = Visa äldre
app-audit-newest = Visa de senaste
app-audit-empty = Inget har gjorts i partnerskapet än.
app-audit-none = Inget i loggen stämmer med det du söker.
app-audit-quoted = ”{ $text }”

# Att välja ut
app-audit-find = Sök i loggen
app-audit-show = Sök
app-audit-whole = Visa hela loggen
app-audit-text = Ord
app-audit-text-hint = Ett namn, ett mål, en part, en period (2025Q3) eller ord ur ett skäl.
app-audit-what = Vad
app-audit-all = Allt
app-audit-by = Av vem
app-audit-anybody = Vem som helst
app-audit-since = Från och med
app-audit-until = Till och med
app-audit-what-contribution = Rapporter
app-audit-what-contribution-submitted = Rapporter: inskickade
app-audit-what-contribution-verified = Rapporter: granskade
app-audit-what-contribution-returned = Rapporter: återsända
app-audit-what-contribution-corrected = Rapporter: rättade
app-audit-what-contribution-retracted = Rapporter: återkallade
app-audit-what-period = Perioder
app-audit-what-goal = Mål
app-audit-what-goal-group = Grupper av mål
app-audit-what-release = Utgåvor
app-audit-what-person = Deltagare och roller
app-audit-what-partner = Parter
app-audit-what-partnership = Partnerskapet
app-audit-what-record = Det som står vid sidan av talen
app-audit-what-file = Inlästa filer

# Vem
app-audit-who = { $person } ({ $organisation })
app-audit-command-line = Driften (kommandoraden)
app-audit-gone = något som inte finns kvar
app-audit-other = { $who } gjorde något som loggen saknar ord för: { $deed } ({ $subject }).

# Rapporter
app-audit-says = : { $quantity }
app-audit-contribution-drafted = { $who } började skriva rapporten från { $partner } om ”{ $goal }” för { $period }{ $says }.
app-audit-contribution-edited = { $who } skrev vidare på rapporten från { $partner } om ”{ $goal }” för { $period }{ $says }.
app-audit-contribution-submitted = { $who } skickade in rapporten från { $partner } om ”{ $goal }” för { $period }{ $says }.
app-audit-contribution-withdrawn = { $who } tog tillbaka rapporten från { $partner } om ”{ $goal }” för { $period }{ $says }.
app-audit-contribution-verified = { $who } granskade rapporten från { $partner } om ”{ $goal }” för { $period }{ $says }.
app-audit-contribution-returned = { $who } återsände rapporten från { $partner } om ”{ $goal }” för { $period }{ $says }.
app-audit-contribution-corrected = { $who } började rätta rapporten från { $partner } om ”{ $goal }” för { $period }{ $says }.
app-audit-contribution-retracted = { $who } återkallade rapporten från { $partner } om ”{ $goal }” för { $period }{ $says }.

# Perioder
app-audit-period-opened = { $who } öppnade { $period } för rapporter.
app-audit-period-closed =
    { $who } stängde { $period }{ $through ->
        [true] {" "}och allt dessförinnan
       *[false] {""}
    }.{ $n ->
        [0] {""}
        [one] {" "}En rapport var då inte granskad.
       *[other] {" "}{ $n } rapporter var då inte granskade.
    }
app-audit-period-reopened = { $who } öppnade { $period } igen.
app-audit-period-due-moved = { $who } flyttade sista dagen för rapporter för { $period } till { $due }.

# Mål
app-audit-goal-set = { $who } lade till målet ”{ $goal }”.
app-audit-goal-changed = { $who } ändrade målet ”{ $goal }”: { $keys }.
app-audit-goal-target-set = { $who } beslutade om målet ”{ $goal }”: { $new } till { $by }, tidigare { $old }{ $start }.
app-audit-start = ; utgångsläget { $new }, tidigare { $old }
app-audit-goal-removed = { $who } tog bort målet ”{ $goal }”.
app-audit-goal-group-set = { $who } ställde samman gruppen ”{ $group }” av mål.
app-audit-goal-group-removed = { $who } löste upp gruppen ”{ $group }” av mål.
app-audit-part =
    { $part ->
        [rba] frågan det svarar på
        [numerator] det som lyckades
        [denominator] av alla
        [direction] på vilken sida nivån ska vara
        [survey] enkäten
        [title] rubrik
        [unit] enhet
        [unit_one] enheten för ett
        [level] nivå
        [area] plats
        [area_id] plats
        [about] beskrivning
        [source] källa
        [reporters] vilka som rapporterar
        [counts] vad som räknas
        [frequency] hur ofta det rapporteras
        [first] första period
        [first_period] första period
        [baseline] utgångsläge
        [group] grupp
        [position] plats i listan
        [name] namn
        [vision] vision
        [start] början
        [end] slut
        [due_days] dagar att rapportera på
        [on_track] gräns för I fas
        [at_risk] gräns för Risk
        [small_count] minsta tal som visas
        [contact_function] kontakt
        [contact_address] kontaktens adress
       *[other] { $part }
    }

# Det som står vid sidan av talen
app-audit-record-added = { $who } lade till { $record }: ”{ $group }”
app-audit-record-changed = { $who } ändrade { $record }: ”{ $group }”
app-audit-record-removed = { $who } tog bort { $record }: ”{ $group }”
app-audit-record =
    { $kind ->
        [event] en händelse
        [note] en berättelse, en lärdom eller ett hinder
        [promise] ett offentligt löfte
        [initiative] en insats
        [decision] ett beslut om en insats
        [evaluation] en utvärdering
        [valuation] en modellskattning
       *[other] { $kind }
    }

# Utgåvor
app-audit-release-prepared = { $who } förberedde en utgåva med uppgifter till och med { $day }.
app-audit-release-approved = { $who } godkände och publicerade utgåva { $number }, med uppgifter till och med { $day }.
app-audit-release-withdrawn = { $who } drog tillbaka utgåva { $number }, med uppgifter till och med { $day }.

# Deltagare
app-audit-person-member-invited = { $who } lade till { $about } som { $role }.
app-audit-person-role-changed = { $who } ändrade rollen för { $about } från { $before } till { $role }.
app-audit-person-member-ended = { $who } avslutade rollen { $role } för { $about }.

# Parter
app-audit-partner-partner-added = { $who } lade till { $partner } som { $role }.
app-audit-partner-partner-role-added = { $who } gav { $partner } även rollen { $role }.
app-audit-partner-partner-role-ended = { $who } avslutade rollen { $role } för { $partner }, till och med { $until }.
app-audit-partner-partner-role-corrected = { $who } rättade tiden för { $partner } som { $role }.
app-audit-partner-partner-merged = { $who } slog ihop { $duplicate } med { $into }, som är samma organisation.
app-audit-role =
    { $role ->
        [viewer] läsare
        [reporter] rapportör
        [partner_admin] partens administratör
        [coordinator] samordnare
        [steering] styrgrupp
        [owner] ägare
        [partner] part
        [property_owner] fastighetsägare
        [implementer] genomförare
        [recruiter] rekryterare
        [participant_lead] deltagaransvarig
        [data_provider] uppgiftslämnare
        [evaluator] utvärderare
       *[other] { $role }
    }

# Partnerskapet
app-audit-partnership-founded = { $who } grundade partnerskapet.
app-audit-partnership-set = { $who } ändrade partnerskapets inställningar: { $keys }.
app-audit-file-loaded =
    { $who } läste in en fil{ $n ->
        [0] , utan nya rapporter
        [one] {" "}med en ny rapport
       *[other] {" "}med { $n } nya rapporter
    }.
