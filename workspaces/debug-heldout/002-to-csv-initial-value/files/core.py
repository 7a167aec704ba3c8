def csv_line(nums):
    pieces = ''
    for value in nums:
        st = str(value)
        if "," in st or '"' in st:
            st = '"' + st.replace('"', '""') + '"'
        pieces.append(st)
    return ",".join(pieces)
