import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import ts from 'typescript';
import { allowedPhrase, allowedText } from './allowed-text';

const libs = path.join(import.meta.dirname, '../../../../../libs');
const sources = ['engine', 'questions', 'session', 'contract'].flatMap((lib) =>
  readdirSync(path.join(libs, lib, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => path.join(libs, lib, 'src', file)),
);

/** A text as it is said, with a number or a name in place of what is put in. */
function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map(({ literal }) => `7${literal.text}`).join('');
}

/** Every text that stands in such an expression: both sides of a choice, each in its turn. */
function textsIn(node: ts.Node): string[] {
  const text = textOf(node);
  if (text !== null) return [text];
  if (ts.isConditionalExpression(node)) return [...textsIn(node.whenTrue), ...textsIn(node.whenFalse)];
  return [];
}

/** What is said to be allowed: as a field or a variable of that name, or as the last word of `refused(...)`. */
function allowedIn(file: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isNamed = ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node);
    if (isNamed && node.name.getText(source) === 'allowed' && node.initializer)
      found.push(...textsIn(node.initializer));
    if (ts.isCallExpression(node) && node.expression.getText(source) === 'refused') {
      const last = node.arguments.at(-1);
      if (last) found.push(...textsIn(last));
    }
    ts.forEachChild(node, visit);
  };
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  visit(source);
  return found;
}

/** Nothing but names, numbers and signs, which stand as they are in both languages. */
const isList = (text: string) => !/[a-z]{2}/.test(text.replace(/\b7 to 7\b/, ''));

/** Made of two texts, the form of an instruction and what stands in it: of-files.test.ts has all of them. */
const ofInstructions = '7, where 7';

const said = [...new Set(sources.flatMap(allowedIn))].filter((text) => !isList(text) && text !== ofInstructions);

test('what the libraries say is allowed is found', () => {
  expect(said.length).toBeGreaterThan(60);
  expect(said).toContain('a run with a switch');
  expect(said).toContain('0 to 7: the run ends at t = 7');
});

test.each(said)('“%s” is said in Korean', (allowed) => {
  expect(allowedPhrase(allowed, 'ko')).not.toBe(allowed);
  expect(allowedPhrase(allowed, 'ko')).toMatch(/[가-힣]/);
  expect(allowedText(allowed, 'ko')).toBe(allowedPhrase(allowed, 'ko'));
  expect(allowedPhrase(allowed, 'en')).toBe(allowed);
});
