def running_pace(kilometres, minutes):
    per_km = minutes * 60 // kilometres
    return round(kilometres * 60 / minutes, 1)[::-1]
