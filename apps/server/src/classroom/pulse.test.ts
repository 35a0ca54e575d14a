import { beforeEach, describe, expect, test } from '@jest/globals';
import { HandClock } from '../../test/hand-clock';
import { Pulse } from './pulse';

let clock: HandClock;
let beats: number[];
let pulse: Pulse;
beforeEach(() => {
  clock = new HandClock(0);
  beats = [];
  pulse = new Pulse(clock, { stage: 100, counter: 250 }, () => beats.push(clock.now()));
});

describe('a pulse', () => {
  test('beats at once, and then not before the gap is over', () => {
    pulse.mark('stage');
    pulse.mark('stage');
    pulse.mark('stage');
    expect(beats).toEqual([0]);
    clock.pass(1_000);
    expect(beats).toEqual([0, 100]);
  });

  test('a counter waits longer, and an urgent change takes it along', () => {
    pulse.mark('counter');
    pulse.mark('counter');
    clock.pass(120);
    expect(beats).toEqual([0]);
    pulse.mark('stage');
    expect(beats).toEqual([0, 120]);
    clock.pass(1_000);
    expect(beats).toEqual([0, 120]);
  });

  test('a thousand counters within a second are four views', () => {
    for (let n = 0; n < 999; n++) {
      pulse.mark('counter');
      clock.pass(1);
    }
    expect(beats).toEqual([0, 250, 500, 750]);
  });

  test('a clock that is set back costs one gap, not the hours', () => {
    pulse.mark('stage');
    clock.set(-3_600_000);
    pulse.mark('stage');
    clock.pass(50);
    pulse.mark('stage');
    clock.pass(50);
    expect(beats).toEqual([0, -3_599_900]);
    pulse.mark('stage');
    clock.set(-7_200_000);
    pulse.mark('stage');
    clock.pass(1_000);
    expect(beats).toEqual([0, -3_599_900, -7_199_900]);
  });

  test('is silent where nothing changed, and when it was stopped', () => {
    pulse.mark('none');
    pulse.mark('stage');
    pulse.mark('stage');
    pulse.stop();
    clock.pass(1_000);
    expect(beats).toEqual([0]);
  });
});
