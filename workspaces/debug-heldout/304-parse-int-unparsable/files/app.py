def read_integer(st):
    st = st.strip()
    sign = 1
    index = 0
    if st and st[0] in "+-":
        if st[0] == "-":
            sign = -1
        index = 1
    n = 0
    while index < len(st) and st[index].isdigit():
        n = n * 10 + int(st[index])
        index += 1
   return sign * n
