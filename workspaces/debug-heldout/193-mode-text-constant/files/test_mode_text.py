from mode_text import mode_text

assert mode_text(10) == '-----x-w-'
assert mode_text(46) == '---r-xrw-'
assert mode_text(2) == '-------w-'
assert mode_text(1) == '--------x'
assert mode_text(13) == '-----xr-x'
assert mode_text(7) == '------rwx'
assert mode_text(511) == 'rwxrwxrwx'
assert mode_text(86) == '--x-w-rw-'
assert mode_text(11) == '-----x-wx'
assert mode_text(12) == '-----xr--'
assert mode_text(451) == 'rwx----wx'
print("ok")
