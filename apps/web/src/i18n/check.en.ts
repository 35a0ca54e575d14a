export const checkEn = {
  title: 'Connection check',
  lead: 'For whoever looks after the network of a school: tries out from this browser what a class needs. It takes a good minute and stores nothing.',
  again: 'Check again',
  working: 'Checking ...',
  list: 'Checks',
  outcome: { good: 'works', note: 'note', bad: 'does not work', running: 'being tried', waiting: 'not tried yet' },
  verdict: {
    all: 'Everything works from here.',
    notes: 'A class works from here; see the notes below.',
    'polling-only':
      'A class works from here, over long polling. Let WebSockets through for a faster and lighter connection.',
    'websocket-only': 'A class works from here, if its browsers begin with a WebSocket. Let long polling through too.',
    none: 'A class cannot connect from here. Neither WebSockets nor long polling to this address get through.',
  },
  names: {
    address: 'Address',
    storage: 'Storage on the device',
    polling: 'Long polling',
    clock: 'Clock of the device',
    websocket: 'WebSocket, held for {seconds, number} seconds',
  },
  found: {
    address: {
      https: 'HTTPS: nobody on the way can read or change anything.',
      local: 'This machine itself: nothing goes over a network.',
      http: 'Plain HTTP: it works, but others on the network can read along, and browsers forbid copying links and keeping the screen on. Put a reverse proxy with a certificate in front.',
    },
    storage: {
      works: 'Answers that are not saved yet outlast a reload.',
      none: 'This browser stores nothing (private window, or forbidden): an answer that is not saved yet is lost with the page. Allow site data for this address.',
    },
    polling: {
      works: 'Requests to /socket.io/ are answered. Shortest round trip: {ms, number} ms.',
      none: 'Requests to /socket.io/ are not answered, or are changed on the way. Look at the proxy and the filter in front of this address.',
    },
    clock: {
      near: 'Differs from the server by {ms, number} ms.',
      far: 'Differs from the server by {seconds, number} s. Deadlines go by the server’s clock, so nothing is lost; set the clock of the device all the same.',
      unknown: 'The server could not be asked.',
    },
    websocket: {
      held: 'Was held and used all the time. Shortest round trip: {ms, number} ms.',
      cut: 'Was cut after {held, number} seconds. Somewhere on the way connections are closed early: allow an idle time of a minute and more for /socket.io/.',
      none: 'Could not be opened. A proxy or filter does not pass the upgrade on: allow `Upgrade: websocket` for /socket.io/. Until then classes use long polling by themselves.',
      progress: '{held, number} of {seconds, number} seconds',
    },
  },
  report: {
    title: 'Report',
    lead: 'To send to whoever asked for it.',
    label: 'Text of the report',
    copy: 'Copy the report',
    copied: 'Copied.',
    byHand: 'This browser does not allow copying: select the text and copy it.',
    address: 'Address',
    at: 'Checked at',
    browser: 'Browser',
  },
};
