# Hur en sak har det, för dem som styr
app-why-so = { $why }: { $status }.
app-why-status = { $why }. Läget: { $status }.
app-coverage =
    { $n ->
        [one] rapporttäckning { $received } av { $due }
       *[other] rapporttäckning { $received } av { $due }
    }
app-goals-not-achieved =
    { $all ->
        [1] målet är inte uppnått
       *[other] { public-number-of-promises } av { $of } mål är inte { $n ->
            [one] uppnått
           *[other] uppnådda
        }
    }
app-goals-behind =
    { $all ->
        [1] målet är efter plan
       *[other] { public-number-of-promises } av { $of } mål är efter plan
    }
app-goals-at-risk =
    { $all ->
        [1] målet är i risk
       *[other] { public-number-of-promises } av { $of } mål är i risk
    }
app-goals-well = alla { public-number-of-promises } mål är i fas eller uppnådda
app-goals-on-track =
    { $n ->
        [1] målet är i fas
       *[other] alla { public-number-of-promises } mål är i fas
    }
app-goals-achieved =
    { $n ->
        [1] målet är uppnått
       *[other] alla { public-number-of-promises } mål är uppnådda
    }
app-later = +{ $quantity } för { $period }, räknas när perioden är stängd
app-later-said = { $said } för { $period }, räknas när perioden är stängd
app-parts =
    { $n ->
        [one] en del av målet
       *[other] { $n } delar av målet
    }
app-later-nothing = inget att rapportera för { $period }, räknas när perioden är stängd
app-waiting =
    { $n ->
        [one] { $n } rapport väntar på granskning ({ $period })
       *[other] { $n } rapporter väntar på granskning ({ $period })
    }
app-waiting-own =
    { $n ->
        [one] en egen rapport väntar på granskning ({ $period })
       *[other] { $n } egna rapporter väntar på granskning ({ $period })
    }
app-waiting-corrections =
    { $n ->
        [one] (varav { $n } rättelse)
       *[other] (varav { $n } rättelser)
    }

# Översikten
app-overview-foot = { $name } · uppgifter till och med { $date } · fråga samordnaren om något ser fel ut
app-overview-goal = Se målet
app-overview-why =
    { $key ->
        [no_result] Varför saknas utfall?
        [no_data] Varför inget läge än?
       *[other] Varför { $status }?
    }
app-overview-no-goals = Här finns inga mål än.
app-overview-no-goals-next = När överenskommelsen är inläst står varje mål här, med hur långt det har kommit.
app-overview-not-closed = Ingen period är stängd än. Därför står målen här utan utfall och läge.
app-overview-not-closed-next = Parterna rapporterar när en period är slut, någon annan granskar, och samordnaren stänger perioden. Då räknas siffrorna och målen får ett läge.

# Mått som följs, och mål som står samman
app-overview-followed = Mått som följs
app-overview-followed-what = De har inget mål och därför inget läge.
app-overview-line = Mål
app-overview-stage = Steg
app-overview-measure = Mått
app-overview-line-status = Läge
app-overview-line-figure = Senaste tal
app-overview-line-when = Tid

# Partner och mål
app-heat = Partner och mål
app-heat-caption =
    { $demo ->
        [true] Granskade bidrag (demo) i varje måls senaste stängda period. Mörkare = större andel av målets period.
       *[false] Granskade bidrag i varje måls senaste stängda period. Mörkare = större andel av målets period.
    }
app-heat-not-expected = · rapporterar inte till målet.
app-heat-submitted = Väntar: rapporten är inskickad men inte granskad.
app-heat-missing = Saknas: rapporten har inte kommit eller är inte granskad.
app-heat-nothing-to-report = Inget: det fanns inget att rapportera.
app-missing = saknas
app-submitted = väntar
app-nothing = inget
app-overview-story = Allt som står vid sidan av talen
app-step-grade = nu
app-step-target = målet
