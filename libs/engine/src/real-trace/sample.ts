/** A small recording to look at where one has none of one's own; its first lines say where it is from. */
export const perfSchedSample = `# Made by hand in the format of "perf sched script". It was not recorded on any machine.
# "perf sched script"의 형식을 따라 손으로 만든 예입니다. 실제 컴퓨터에서 기록한 것이 아닙니다.
#
# Two CPUs, 60 milliseconds. encode computes; audio wakes up every 10 ms to play sound;
# bash starts the compiler cc1 as a child and waits for it; cc1 reads from the disk once.
# CPU 2개, 60밀리초. encode는 계산만 하고, audio는 10ms마다 깨어나 소리를 냅니다.
# bash는 컴파일러 cc1을 자식으로 만들어 끝나기를 기다리고, cc1은 디스크를 한 번 읽습니다.
#
         swapper     0 [001]  5120.000000:       sched:sched_wakeup: comm=bash pid=2100 prio=120 target_cpu=001
         swapper     0 [001]  5120.000004:       sched:sched_switch: prev_comm=swapper/1 prev_pid=0 prev_prio=120 prev_state=R ==> next_comm=bash next_pid=2100 next_prio=120
          encode  1950 [000]  5120.004000:       sched:sched_wakeup: comm=audio pid=1803 prio=120 target_cpu=000
          encode  1950 [000]  5120.004002: sched:sched_stat_runtime: comm=encode pid=1950 runtime=3998211 [ns]
          encode  1950 [000]  5120.004003:       sched:sched_switch: prev_comm=encode prev_pid=1950 prev_prio=120 prev_state=R+ ==> next_comm=audio next_pid=1803 next_prio=120
            bash  2100 [001]  5120.006000: sched:sched_process_fork: comm=bash pid=2100 child_comm=bash child_pid=2117
            bash  2100 [001]  5120.006005:   sched:sched_wakeup_new: comm=bash pid=2117 prio=120 target_cpu=001
           audio  1803 [000]  5120.007001:       sched:sched_switch: prev_comm=audio prev_pid=1803 prev_prio=120 prev_state=S ==> next_comm=encode next_pid=1950 next_prio=120
            bash  2100 [001]  5120.008001: sched:sched_stat_runtime: comm=bash pid=2100 runtime=7996102 [ns]
            bash  2100 [001]  5120.008002:       sched:sched_switch: prev_comm=bash prev_pid=2100 prev_prio=120 prev_state=S ==> next_comm=bash next_pid=2117 next_prio=120
             cc1  2117 [001]  5120.008350: sched:sched_process_exec: filename=/usr/lib/gcc/cc1 pid=2117 old_pid=2117
          encode  1950 [000]  5120.014000:       sched:sched_wakeup: comm=audio pid=1803 prio=120 target_cpu=000
          encode  1950 [000]  5120.014003:       sched:sched_switch: prev_comm=encode prev_pid=1950 prev_prio=120 prev_state=R+ ==> next_comm=audio next_pid=1803 next_prio=120
           audio  1803 [000]  5120.017000: sched:sched_stat_runtime: comm=audio pid=1803 runtime=2996840 [ns]
           audio  1803 [000]  5120.017001:       sched:sched_switch: prev_comm=audio prev_pid=1803 prev_prio=120 prev_state=S ==> next_comm=encode next_pid=1950 next_prio=120
             cc1  2117 [001]  5120.020001: sched:sched_stat_runtime: comm=cc1 pid=2117 runtime=11997530 [ns]
             cc1  2117 [001]  5120.020003:       sched:sched_switch: prev_comm=cc1 prev_pid=2117 prev_prio=120 prev_state=D ==> next_comm=swapper/1 next_pid=0 next_prio=120
          encode  1950 [000]  5120.024000: sched:sched_migrate_task: comm=audio pid=1803 prio=120 orig_cpu=0 dest_cpu=1
          encode  1950 [000]  5120.024002:       sched:sched_wakeup: comm=audio pid=1803 prio=120 target_cpu=001
         swapper     0 [001]  5120.024006:       sched:sched_switch: prev_comm=swapper/1 prev_pid=0 prev_prio=120 prev_state=R ==> next_comm=audio next_pid=1803 next_prio=120
           audio  1803 [001]  5120.026000: sched:sched_migrate_task: comm=cc1 pid=2117 prio=120 orig_cpu=1 dest_cpu=0
           audio  1803 [001]  5120.026001:       sched:sched_wakeup: comm=cc1 pid=2117 prio=120 target_cpu=000
           audio  1803 [001]  5120.027000:       sched:sched_switch: prev_comm=audio prev_pid=1803 prev_prio=120 prev_state=S ==> next_comm=swapper/1 next_pid=0 next_prio=120
          encode  1950 [000]  5120.029001: sched:sched_stat_runtime: comm=encode pid=1950 runtime=11996004 [ns]
          encode  1950 [000]  5120.029003:       sched:sched_switch: prev_comm=encode prev_pid=1950 prev_prio=120 prev_state=R ==> next_comm=cc1 next_pid=2117 next_prio=120
             cc1  2117 [000]  5120.033001: sched:sched_stat_runtime: comm=cc1 pid=2117 runtime=3997405 [ns]
             cc1  2117 [000]  5120.033002:       sched:sched_switch: prev_comm=cc1 prev_pid=2117 prev_prio=120 prev_state=R ==> next_comm=encode next_pid=1950 next_prio=120
         swapper     0 [001]  5120.034000:       sched:sched_wakeup: comm=audio pid=1803 prio=120 target_cpu=001
         swapper     0 [001]  5120.034004:       sched:sched_switch: prev_comm=swapper/1 prev_pid=0 prev_prio=120 prev_state=R ==> next_comm=audio next_pid=1803 next_prio=120
           audio  1803 [001]  5120.036001:       sched:sched_switch: prev_comm=audio prev_pid=1803 prev_prio=120 prev_state=S ==> next_comm=swapper/1 next_pid=0 next_prio=120
          encode  1950 [000]  5120.037001: sched:sched_stat_runtime: comm=encode pid=1950 runtime=3998017 [ns]
          encode  1950 [000]  5120.037002:       sched:sched_switch: prev_comm=encode prev_pid=1950 prev_prio=120 prev_state=R ==> next_comm=cc1 next_pid=2117 next_prio=120
             cc1  2117 [000]  5120.041001: sched:sched_stat_runtime: comm=cc1 pid=2117 runtime=3997733 [ns]
             cc1  2117 [000]  5120.041002:       sched:sched_switch: prev_comm=cc1 prev_pid=2117 prev_prio=120 prev_state=R ==> next_comm=encode next_pid=1950 next_prio=120
         swapper     0 [001]  5120.044000:       sched:sched_wakeup: comm=audio pid=1803 prio=120 target_cpu=001
         swapper     0 [001]  5120.044004:       sched:sched_switch: prev_comm=swapper/1 prev_pid=0 prev_prio=120 prev_state=R ==> next_comm=audio next_pid=1803 next_prio=120
          encode  1950 [000]  5120.045001: sched:sched_stat_runtime: comm=encode pid=1950 runtime=3998350 [ns]
          encode  1950 [000]  5120.045002:       sched:sched_switch: prev_comm=encode prev_pid=1950 prev_prio=120 prev_state=R ==> next_comm=cc1 next_pid=2117 next_prio=120
           audio  1803 [001]  5120.047001:       sched:sched_switch: prev_comm=audio prev_pid=1803 prev_prio=120 prev_state=S ==> next_comm=swapper/1 next_pid=0 next_prio=120
             cc1  2117 [000]  5120.048000: sched:sched_process_exit: comm=cc1 pid=2117 prio=120
             cc1  2117 [000]  5120.048004:       sched:sched_wakeup: comm=bash pid=2100 prio=120 target_cpu=001
             cc1  2117 [000]  5120.048006:       sched:sched_switch: prev_comm=cc1 prev_pid=2117 prev_prio=120 prev_state=Z ==> next_comm=encode next_pid=1950 next_prio=120
         swapper     0 [001]  5120.048009:       sched:sched_switch: prev_comm=swapper/1 prev_pid=0 prev_prio=120 prev_state=R ==> next_comm=bash next_pid=2100 next_prio=120
            bash  2100 [001]  5120.051001: sched:sched_stat_runtime: comm=bash pid=2100 runtime=2991120 [ns]
            bash  2100 [001]  5120.051002:       sched:sched_switch: prev_comm=bash prev_pid=2100 prev_prio=120 prev_state=S ==> next_comm=swapper/1 next_pid=0 next_prio=120
         swapper     0 [001]  5120.054000:       sched:sched_wakeup: comm=audio pid=1803 prio=120 target_cpu=001
         swapper     0 [001]  5120.054004:       sched:sched_switch: prev_comm=swapper/1 prev_pid=0 prev_prio=120 prev_state=R ==> next_comm=audio next_pid=1803 next_prio=120
           audio  1803 [001]  5120.057001:       sched:sched_switch: prev_comm=audio prev_pid=1803 prev_prio=120 prev_state=S ==> next_comm=swapper/1 next_pid=0 next_prio=120
          encode  1950 [000]  5120.060001: sched:sched_stat_runtime: comm=encode pid=1950 runtime=11995811 [ns]
          encode  1950 [000]  5120.060003:       sched:sched_switch: prev_comm=encode prev_pid=1950 prev_prio=120 prev_state=D ==> next_comm=swapper/0 next_pid=0 next_prio=120
`;
