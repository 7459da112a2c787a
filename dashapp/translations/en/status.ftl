# How a promise goes, as it is said in public.
status-public-on-track = On track
status-public-at-risk = Slightly behind plan
status-public-behind = Behind plan
status-public-achieved = Achieved
status-public-not-achieved = Not achieved
status-public-too-early = Too early to tell
status-public-no-data = Nothing reported yet
status-public-no-result = No result reported

# The same, as it is said to those who steer.
status-on-track = On track
status-at-risk = At risk
status-behind = Behind
status-achieved = Achieved
status-not-achieved = Not achieved
status-too-early = Too early to tell
status-no-data = Nothing reported yet
status-no-result = No result
