# Min organisation
app-organisation = Min organisation
app-organisation-lead =
    { $n ->
        [one] { $organisation } är part i ett partnerskap som du är med i.
       *[other] { $organisation } är part i { $n } partnerskap som du är med i.
    }
app-organisation-none = Du hör inte till någon organisation. Därför finns det inga rapporter att visa här.
app-organisation-nowhere = { $organisation } är inte part i något partnerskap som du är med i.
app-organisation-open = Öppna rapporter
app-organisation-partnership = Partnerskap
app-organisation-period = Period
app-organisation-handed-in = Inskickat
app-organisation-due = Klart senast
app-organisation-go = Gå till
app-organisation-of =
    { $n ->
        [one] { $done } av { $expected } mål
       *[other] { $done } av { $expected } mål
    }
app-organisation-report = Rapportera
app-organisation-report-for = Rapportera { $period }, { $partnership }
app-organisation-as-of = uppgifter till och med { $date }
app-organisation-no-figures = ingen period är stängd än
app-organisation-no-goals = { $organisation } rapporterar inte till något mål här.
app-organisation-goal = Mål
app-organisation-own = Eget bidrag
app-organisation-total = Alla parter
app-organisation-latest = Senaste perioden
