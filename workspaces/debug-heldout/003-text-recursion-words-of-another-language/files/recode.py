def recode(s):
    if s.size() < 2:
        return ''
    if s[0].isupper():
        return (s[0] if s[0].isdigit() or s[0] in 'ab' else '.') + recode(s[1:])
    return s[0] + recode(s[1:])
