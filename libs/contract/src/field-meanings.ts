/** What each field of a scenario or program file means, for its JSON Schema; those of a policy declare it themselves. */
export const fieldMeanings: Readonly<Record<string, string>> = {
  scenario: 'Everything that a simulation needs. Times are whole ticks.',
  'scenario.format': 'Which kind of file this is.',
  'scenario.title': 'Shown above the run.',
  'scenario.preset': 'Fills in the conventions of a book or tool that the file does not give itself.',

  'scenario.machine': 'CPUs, devices, and what a context switch costs.',
  'scenario.machine.cpus': 'Number of CPUs.',
  'scenario.machine.contextSwitch': 'Ticks of a context switch; the CPU does no user work meanwhile.',
  'scenario.machine.contextSwitch.process': 'Ticks of a switch between threads of different processes.',
  'scenario.machine.contextSwitch.thread':
    'Ticks of a switch between threads of one process; as between processes, unless it is given.',
  'scenario.machine.contextSwitch.chargeFirst': 'Whether the first dispatch on a CPU is charged.',
  'scenario.machine.contextSwitch.chargeSame': 'Whether a dispatch is charged while that context is still loaded.',
  'scenario.machine.devices':
    'Named devices, each a queue in the order of asking. The device "io" is there without being named and serves all at once.',
  'scenario.machine.devices.servers': 'How many requests it serves at once.',
  'scenario.machine.cache': 'A cache of each CPU, after OSTEP multi.py.',
  'scenario.machine.cache.size': 'What fits into it, in the unit of workingSet.',
  'scenario.machine.cache.warmup': 'Ticks that a process runs on a CPU before its working set is in the cache there.',
  'scenario.machine.cache.warmRate': 'Ticks of work that are done in one tick with a warm cache.',
  'scenario.machine.queues': 'One ready queue for all CPUs, or one for each.',
  'scenario.machine.steal': 'With queues per CPU: a CPU whose queue is empty takes a thread of another one.',
  'scenario.machine.steal.every': 'Ticks between two attempts.',

  'scenario.policy': 'Who runs.',
  'scenario.policy.levels.policy': 'Who runs among the processes of this level.',

  'scenario.conventions':
    'Rules around the policy in which books and tools differ. A default counts where the preset does not set another value.',
  'scenario.conventions.enqueueOrder': 'Who joins the ready queue first at one instant.',
  'scenario.conventions.tie':
    'What decides between equals: fifo (who joined the queue first), arrival (who arrived first), id (order of the file). With tasks the default is ["id"].',
  'scenario.conventions.runningWinsTies': 'Whether the running thread stays where a ready one is equal to it.',
  'scenario.conventions.preemptedPlace': 'Where a preempted thread joins; head: it keeps its old joining place.',
  'scenario.conventions.quantumOnPreempt': 'The quantum of a preempted thread when it runs again.',
  'scenario.conventions.onExpiryEmpty':
    'What happens to an expired thread where nothing else is ready: it goes on at no cost, or is dispatched again.',
  'scenario.conventions.quantumClock':
    'Whether a quantum counts from the dispatch, or ends at each multiple of the quantum.',
  'scenario.conventions.quantumAfterIo': 'The quantum of a thread that comes back from I/O.',
  'scenario.conventions.ioReturn':
    'Where a thread joins that comes back from I/O; preempts: it takes the CPU at that instant.',
  'scenario.conventions.switchOnIo': 'Whether a thread leaves the CPU during its I/O.',
  'scenario.conventions.priorityOrder': 'Whether the low or the high number is the more urgent priority.',
  'scenario.conventions.aging': 'Priorities of waiting threads rise.',
  'scenario.conventions.aging.every': 'Ticks in the ready queue after which the priority rises.',
  'scenario.conventions.aging.step': 'By how much.',
  'scenario.conventions.aging.floor': 'The most urgent priority that it reaches.',
  'scenario.conventions.srtfKey': 'What srtf and lrtf compare: what is left of the burst, or of all CPU bursts.',
  'scenario.conventions.response': 'Until when response time is measured.',
  'scenario.conventions.utilizationUntil': 'The end of the time over which utilisation is measured.',
  'scenario.conventions.sjfEstimate': 'sjf and srtf compare predicted bursts: an exponential average.',
  'scenario.conventions.sjfEstimate.alpha': 'Weight of the last burst.',
  'scenario.conventions.sjfEstimate.first': 'The prediction before there was a burst, in ticks.',

  'scenario.processes': 'In the order of the file, which decides between equals.',
  'scenario.processes.id': 'The name of the process.',
  'scenario.processes.arrival': 'Tick of arrival.',
  'scenario.processes.priority': 'For the priority policies; under mlq the number of its level.',
  'scenario.processes.tickets': 'For lottery and stride.',
  'scenario.processes.nice': 'For cfs and eevdf; a lower value weighs more.',
  'scenario.processes.workingSet': 'What it needs in a cache to run fast.',
  'scenario.processes.affinity': 'The CPUs on which it may run; all, unless it is given.',
  'scenario.processes.forkedBy': 'The process that creates this one by ["fork", id]; it has no arrival of its own.',
  'scenario.processes.period': 'Of a periodic task: ticks from one release to the next.',
  'scenario.processes.wcet': 'Of a periodic task: ticks of CPU time that each job needs.',
  'scenario.processes.deadline':
    'Of a periodic task: ticks from a release to its deadline; the period, unless it is given.',
  'scenario.processes.gil': 'The threads of this process run one at a time, under a global interpreter lock.',
  'scenario.processes.gil.switchInterval': 'Ticks after which a waiting thread asks for the lock.',
  'scenario.processes.bursts':
    'What it does: ["cpu", n], ["io", n], ["io", n, device], ["fork", process], ["lock", name], ["unlock", name], ["send", channel], ["receive", channel], ["exit"], ["crash"].',
  'scenario.processes.threads': 'Instead of bursts, where it has several threads.',
  'scenario.processes.threads.id': 'Its name inside its process: a trace calls it process.thread.',
  'scenario.processes.threads.priority': 'That of its process, unless it is given.',
  'scenario.processes.threads.bursts': 'As those of a process.',

  'scenario.seed': 'Of the generator of the numbers that lottery and stealing draw.',
  'scenario.draws': 'The numbers that lottery and stealing draw, in turn; after them come those of the seed.',

  program: 'Threads over shared memory, executed one instruction at a time.',
  'program.format': 'Which kind of file this is.',
  'program.title': 'Shown above the run.',
  'program.shared': 'The shared variables and their values at the start.',
  'program.threads': 'In the order in which the CPU goes round.',
  'program.threads.id': 'The name of the thread.',
  'program.threads.registers': 'Registers and their values at the start; others start with 0.',
  'program.threads.code':
    'LOAD r,var; STORE var,v; ADD r,v; SUB r,v; SET r,v; SETM var,v; XCHG r,var; TEST v,v; JGT index; JNE index; LOCK name; UNLOCK name; HALT. v is a number or a register.',
  'program.switchAfter': 'After the k-th executed instruction the CPU goes to the next unfinished thread.',
  'program.every': 'Instead of switchAfter: the CPU goes to the next thread after every so many instructions.',
};
