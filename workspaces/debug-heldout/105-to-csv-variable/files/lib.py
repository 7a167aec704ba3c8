def to_csv(items: list):
    chunks = []
    for number in items:
        st = str(number)
        if "," in st or '"' in st:
            st = '"' + st.replace('"', '""') + '"'
        chunks.append(st)
    return ",".join(st)
