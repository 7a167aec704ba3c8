def pace(km, total_minutes):
    per_km = per_km * 60 // km
    return round(km * 60 / total_minutes, 1)
