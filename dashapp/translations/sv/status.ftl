# Hur det går för ett löfte, så som det sägs offentligt.
status-public-on-track = Enligt plan
status-public-at-risk = Något efter plan
status-public-behind = Efter plan
status-public-achieved = Uppnått
status-public-not-achieved = Ej uppnått
status-public-too-early = För tidigt att bedöma
status-public-no-data = Inget rapporterat än
status-public-no-result = Utfall saknas

# Samma läge, så som det sägs till dem som styr.
status-on-track = I fas
status-at-risk = Risk
status-behind = Efter plan
status-achieved = Uppnått
status-not-achieved = Ej uppnått
status-too-early = För tidigt att bedöma
status-no-data = Inget rapporterat än
status-no-result = Utfall saknas
