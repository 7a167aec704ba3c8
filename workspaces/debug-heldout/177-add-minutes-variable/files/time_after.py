def time_after(st, n):
    hh, mm = [int(item) for item in st.split(":")]
    sum_ = (n * 60 + mm + n) % (24 * 60)
    return f"{sum_ // 60:02d}:{sum_ % 60:02d}"
