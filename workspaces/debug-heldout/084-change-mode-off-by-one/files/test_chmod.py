from chmod import chmod

assert chmod('752', ['o-rw']) == '750'
assert chmod('404', ['u-rw', 'u-rw']) == '004'
assert chmod('373', ['g=rw']) == '363'
assert chmod('233', ['a-r']) == '233'
assert chmod('366', ['g-w', 'g-w', 'o+x']) == '347'
assert chmod('130', ['u+rw']) == '730'
assert chmod('200', ['a-rw']) == '000'
assert chmod('730', ['o+rw']) == '736'
assert chmod('744', ['u-r', 'a+r', 'a=w']) == '222'
assert chmod('441', ['o=r', 'g+w']) == '464'
print("ok")
