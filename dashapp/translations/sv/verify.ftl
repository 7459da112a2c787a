# Perioder, så som de skrivs på de inloggade sidorna
app-quarter-short = Q{ $quarter } { $year }

# Granska
app-verify = Granska
app-verify-lead =
    { $n ->
        [one] 1 inskickad rad. Den räknas i utfallet först när den är verifierad.
       *[other] { $n } inskickade rader. De räknas i utfallet först när de är verifierade.
    }
app-verify-lead-own =
    { $n ->
        [0] Du kan inte granska det själv.
       *[other] { $n } av dem kan du granska.
    }
app-verify-empty = Inget väntar på granskning.
app-verify-empty-next = När en part skickar in en rapport står den här, äldst först, och på sidan Mina uppgifter hos dem som får granska.
app-verify-choose = Välj
app-verify-choose-one = Välj { $what }
app-verify-what = Part, mål och period
app-verify-quantity = Rapporterat
app-verify-previous = Förra
app-verify-hints = Att läsa
app-verify-no-hints = Inget att anmärka
app-verify-named = { $partner }, { $goal }, { $period }
app-verify-named-part = { $partner }, { $goal } ({ $part }), { $period }
app-verify-together = Verifiera valda
app-verify-together-how = Samma regler gäller för flera rader som för en.
app-verify-together-done =
    { $n ->
        [0] Ingen vald rad är verifierad.
        [one] 1 av { $of ->
            [one] 1 vald rad är verifierad
           *[other] { $of } valda rader är verifierad
        }.
       *[other] { $n } av { $of } valda rader är verifierade.
    }
app-verify-none-chosen = Välj först en eller flera rader.
app-verify-gone = En rad som du hade framför dig väntar inte längre på granskning: den har granskats, återsänts eller tagits tillbaka. Inget mer har ändrats.
app-verify-too-soon = Raden hade just kommit fram. Läs den och tryck en gång till för att verifiera den.
app-verify-already = Redan verifierad: { $what }, { $quantity } ({ $by }).
app-verify-done = Verifierad: { $what }, { $quantity }. { $counts }
app-verify-counts-now = Räknas nu.
app-verify-counts-later = Räknas när { $period } stängs.
app-verify-returned = Återsänd: { $what }. Den som rapporterade ser skälet.
app-verify-refused = Inte verifierad: { $what }. { $why }

# Tal med förord

# Att läsa
app-verify-hint-unusually-high-word = Ovanligt högt.
app-verify-hint-unusually-high = Mer än tre gånger det egna snittet ({ $mean } { $per ->
        [quarter] per kvartal
       *[year] per år
    }).
app-verify-hint-zero-after-values-word = { $said ->
        [zero] Noll
       *[nothing] Inget att rapportera
    }
app-verify-hint-zero-after-values = efter { $n } { $per ->
        [quarter] kvartal
       *[year] år
    } i rad med värden.
app-verify-hint-maybe-duplicate-word = Kan vara samma
app-verify-hint-maybe-duplicate = som i en rad från { $partner } ({ $quantity }, { $period }).
app-verify-own-entry = Du har själv skrivit raden. Någon annan granskar den.
app-verify-own-organisation = Din egen organisation. Någon annan granskar.

# Den valda raden
app-verify-handed-in = inskickat { $day } av { $by }
app-verify-loaded = inläst ur en fil { $day }
app-verify-from-file = inläst ur en fil
app-verify-earlier = tidigare { $span } { $per ->
        [quarter] per kvartal
       *[year] per år
    }
app-verify-earlier-none = inget tidigare att jämföra med
app-verify-earlier-said = senast { $said } ({ $period })
app-verify-history = Tidigare: { $earlier }. Nu inskickat: { $now }.
app-verify-history-one = { $period } { $quantity }
app-verify-correction-short = Rättelse
app-verify-correction = Rättelse. Tills den är verifierad räknas { $counts }.
app-verify-correction-why = Skäl: { $reason }
app-verify-note = Kommentar:
app-verify-day = Gäller { $day }.
app-verify-on-behalf = Inskickat åt { $partner } av någon annan.
app-verify-source = Varifrån: { $source }.
app-verify-deed = Verifiera
app-verify-return = Återsänd med skäl
app-verify-reason = Varför? Den som rapporterade läser det här.
app-verify-send = Återsänd
app-verify-cancel = Avbryt
app-verify-key-verify = verifiera
app-verify-key-return = återsänd
app-verify-key-next = nästa
app-verify-key-previous = förra
app-verify-keys = Tangenter:
app-verify-keys-on = på
app-verify-keys-off = av

# Granskade nyligen
app-verify-undo = Det som är granskat rättas eller återkallas på rapportsidan, av den som rapporterade eller av samordnaren.
app-verify-lately = Granskade nyligen
app-verify-verified-by = Granskad av
app-verify-verified-at = Dag
