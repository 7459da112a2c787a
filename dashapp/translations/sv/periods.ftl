# Perioder
app-menu-periods = Perioder
app-periods = Perioder
app-periods-lead = Siffrorna räknas till och med { $date }, den senast stängda periodens sista dag.
app-periods-lead-none = Ingen period är stängd än. Siffror räknas när en period har stängts.
app-periods-none = Partnerskapet tog slut innan dess första period började.
app-periods-none-yet = Ingen period är slut än. Den första, { $period }, öppnar av sig själv { $opens }, dagen efter sin sista dag. Du kan öppna den tidigare.
app-periods-current = Nu och härnäst
app-periods-done = Stängda
app-periods-state =
    { $state ->
        [not_open] Inte öppen än. Den öppnar av sig själv { $opens }.
        [closed] Stängd.
        [reopened] { $past ->
            [true] Öppnad igen. Rapporterna skulle ha varit inne { $due }.
           *[false] Öppnad igen. Rapporterna ska vara inne { $due }.
        }
       *[open] { $past ->
            [true] Öppen för rapporter. De skulle ha varit inne { $due }.
           *[false] Öppen för rapporter. De ska vara inne { $due }.
        }
    }
app-periods-expected =
    { $n ->
        [0] Ingen rapport väntas.
        [one] En rapport väntas.
       *[other] { $n } rapporter väntas.
    }
app-periods-received =
    { $due ->
        [one] { $received } av 1 rapport är granskad.
       *[other] { $received } av { $due } rapporter är granskade.
    }
app-periods-left = Kvar: { $left }.
app-periods-left-submitted =
    { $n ->
        [one] 1 inskickad
       *[other] { $n } inskickade
    }
app-periods-left-returned =
    { $n ->
        [one] 1 återsänd
       *[other] { $n } återsända
    }
app-periods-left-draft = { $n } utkast
app-periods-left-missing =
    { $n ->
        [one] 1 saknas
       *[other] { $n } saknas
    }
app-periods-report =
    { $correction ->
        [true] rättelse, { $state ->
            [submitted] väntar på granskning
            [returned] återsänd
           *[draft] utkast
        }
       *[false] { $state ->
            [submitted] inskickad, väntar på granskning
            [returned] återsänd
            [draft] utkast
           *[missing] saknas
        }
    }
app-periods-coverage = Täckning, { $period }
app-periods-due = Sista dag för rapporter
app-periods-open = Öppna { $period } nu
app-periods-open-what = Parterna kan då rapportera genast, fast perioden är slut först { $last_day }.
app-periods-open-now = Öppna
app-periods-opened = { $period } är öppen för rapporter.
app-periods-move = Flytta sista dagen för { $period }
app-periods-move-what = Tom: dagen som partnerskapets regel ger. Parterna ser dagen i formuläret och bland sina uppgifter.
app-periods-move-now = Spara dagen
app-periods-moved = { $period }: rapporterna ska vara inne { $due }.
app-periods-close = Stäng { $period }
app-periods-close-what = När perioden är stängd räknas dess granskade rapporter i siffrorna, och ingen av dess rapporter kan ändras.
app-periods-close-left =
    { $n ->
        [one] En rapport är inte granskad. Den ligger kvar som den är, räknas inte, och går vidare först om du öppnar perioden igen:
       *[other] { $n } rapporter är inte granskade. De ligger kvar som de är, räknas inte, och går vidare först om du öppnar perioden igen:
    }
app-periods-close-all = Alla rapporter som väntas är granskade.
app-periods-closed =
    { $left ->
        [0] { $period } är stängd. Alla rapporter som väntades är granskade.
        [one] { $period } är stängd. En rapport är inte granskad och ligger kvar.
       *[other] { $period } är stängd. { $left } rapporter är inte granskade och ligger kvar.
    }
app-periods-reopen = Öppna { $period } igen
app-periods-reopen-what = Parterna kan då rapportera och rätta igen, tills du stänger perioden på nytt. Det som är granskat fortsätter att räknas.
app-periods-reason = Varför?
app-periods-reason-hint = Skälet står i ändringsloggen.
app-periods-reopened = { $period } är öppen igen.
refused-period-open-already = Perioden { $period } är redan öppen.
refused-period-due-too-early = { $due } är för tidigt. Perioden är slut först { $last_day }.
