app-found = Nytt handslag
app-found-lead = Börja med en mall. Allt kan ändras sedan i det nya handslagets inställningar. Ingenting blir offentligt förrän ni själva publicerar.
app-found-model = Efter vilken mall?
app-found-after = Handslags mallar
app-found-after-own = Som ett handslag du samordnar (samma mål, utan bidrag)
app-found-chosen = { $name } (vald)
app-found-what = Vad, var och när
app-found-name = Namn
app-found-start = Första dagen
app-found-end = Sista dagen
app-found-area = Plats
app-found-area-none = Ingen särskild plats
app-found-area-new = Platsen finns inte i listan
app-found-area-name = Platsens namn
app-found-area-level = Vad det är för plats
app-found-area-within = Ligger i
app-found-level = { $level ->
    [country] land
    [municipality] kommun
    [district] stadsdel
   *[neighbourhood] område
  }
app-found-code = Adress
app-found-code-hint = Den sista delen av webbadressen: små bokstäver a till z, siffror och bindestreck. Ändras aldrig. Lämna tomt, så görs den av namnet.
app-found-goals = Mål
app-found-goals-lead = Mallens mål är förslag. Ta bort bocken för dem ni inte ska ha, skriv hur det är i dag och vad ni ska nå. Vet ni inte än tar ni bort bocken och lägger till målet sedan. Delmål flyttas i samma takt. Er egen organisation rapporterar till alla mål tills ni lägger till parter.
app-found-target-reached = Ska nå till sista dagen ({ $unit })
app-found-target-yearly = Minst varje år ({ $unit })
app-found-target-at-least = Minst, i varje period ({ $unit })
app-found-target-at-most = Högst, i varje period ({ $unit })
app-found-baseline = Så är det i dag ({ $unit })
app-found-without-status = Steget är det som står i mallen. Det kan ändras sedan.
app-found-without-deliverable = Ska vara gjort till sista dagen.
app-found-without-monitor = Följs utan måltal.
app-found-coordinator = Samordnare
app-found-coordinator-lead = Du blir inte själv med. Den du anger bjuds in och får sköta handslaget.
app-found-coordinator-or-you = Lämna tomt om du själv ska samordna. Annars bjuds den du anger in, och du blir inte med.
app-found-email = E-postadress
app-found-person = Namn
app-found-organisation = Organisation
app-found-organisation-new = Organisationen finns inte i listan
app-found-organisation-name = Organisationens namn
app-found-choose = Välj
app-found-send = Skapa handslaget
app-found-done = { $name } är skapat.

refused-code-reserved = Adressen { $given } används av Handslag självt. Välj en annan.
refused-code-taken = Det finns redan ett handslag med adressen { $given }. Har du redan skapat det? Välj annars en annan adress.
refused-found-end-before-start = Sista dagen ska komma efter { $start }.
refused-found-end-too-late = Sista dagen får ligga högst { $most } år efter den första.
refused-coordinator-missing = Ange vem som ska samordna.
refused-founder-without-organisation = Du hör inte till någon organisation, och kan därför inte samordna. Be en administratör om hjälp.

provenance-template = ur mallen
