def parse_time(st):
    hours, m = st.split(':')
