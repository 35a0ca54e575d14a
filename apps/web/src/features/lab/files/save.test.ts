import { expect, test } from '@jest/globals';
import { firstScenario } from '../model/document';
import { fileName, fileText } from './save';

test('a file says the same as the draft, with a line for each list of bursts', () => {
  const text = fileText(firstScenario);
  expect(JSON.parse(text)).toEqual(firstScenario);
  expect(text).toContain('"bursts": [["cpu", 3], ["io", 4], ["cpu", 2]]');
});

test('a file is called what the scenario is called', () => {
  expect(fileName('Round robin, q = 4!')).toBe('round-robin-q-4.json');
  expect(fileName('문맥 교환')).toBe('문맥-교환.json');
  expect(fileName('…')).toBe('scenario.json');
});
