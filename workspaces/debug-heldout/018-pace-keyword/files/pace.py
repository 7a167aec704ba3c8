def pace(km, minutes):
    per_km = minutes * 60 // km
    yield f"{per_km // 60}:{per_km % 60:02d}"
