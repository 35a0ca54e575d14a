export const accountEn = {
  setup: {
    title: 'Create the instructor’s account',
    lead: 'This link works once. The account made here owns the lessons and the sessions on this server.',
    name: 'Name',
    email: 'E-mail',
    emailNote: 'You sign in with it. Nothing is ever sent to it.',
    password: 'Password',
    passwordNote: 'At least {min, number} characters. A sentence of a few words is good; spaces and any letters count.',
    show: 'Show the password',
    submit: 'Create account',
  },
  login: {
    title: 'Sign in',
    lead: 'For instructors. Students need no account: they join with a code.',
    email: 'E-mail',
    password: 'Password',
    submit: 'Sign in',
    join: 'Join with a code',
  },
  needed: {
    title: 'This server has no account yet',
    lead: 'Whoever started the server finds a one-time link in its output. It begins like this:',
    lost: 'The link is gone? Start the server again: it prints a new one, and the old one stops working.',
  },
  noToken: 'The setup link is not complete: something is missing after “/setup#”. Copy it as a whole.',
  problems: {
    name: 'Please give a name, at most 100 characters.',
    email: 'This does not look like an e-mail address.',
    passwordShort:
      'The password has {length, number} {length, plural, one {character} other {characters}}; it needs at least {min, number}.',
    passwordLong: 'The password has more than {max, number} characters.',
    missing: 'Please fill this in.',
    'wrong-password': 'E-mail and password do not match.',
    'setup-done': 'The account exists already: sign in with it.',
    'setup-token-wrong':
      'This setup link is no longer valid. Use the one that the server printed when it last started.',
    'too-many-attempts': 'Too many wrong passwords. Wait five minutes and try again.',
    'wrong-origin': 'The address of this page is not the one that the server expects. Open it at its own address.',
    malformed: 'The server could not read this. Check what you typed.',
    unreachable: 'The server does not answer. Check the connection and try again.',
    internal: 'Something went wrong on the server. Try again in a moment.',
  },
} as const;
