def parse_time(st):
    mins, hrs = st.split(":")
    return int(hrs) * 60 + int(mins)
