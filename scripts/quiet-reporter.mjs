/**
 * A reporter for node:test that says only what needs attention: failures with where and why, what was skipped and why,
 * and the sums as the last line, which scripts/test.mjs reads.
 */
export default async function* quietReporter(source) {
  const sums = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of source) {
    if (type === 'test:stderr' || type === 'test:stdout') yield data.message;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    // A suite is not a test of its own, and a file only when it could not run at all.
    if (data.details?.type === 'suite') continue;
    if (data.skip !== undefined) {
      sums.skipped++;
      yield `  skipped: ${data.name}${typeof data.skip === 'string' && data.skip ? ` (${data.skip})` : ''}\n`;
    } else if (type === 'test:pass') {
      sums.passed++;
    } else if (data.details?.error?.failureType !== 'subtestsFailed') {
      sums.failed++;
      yield failure(data);
    }
  }
  yield `${sums.passed} passed, ${sums.failed} failed, ${sums.skipped} skipped\n`;
}

function failure({ name, file, line, details }) {
  const cause = details.error.cause ?? details.error;
  const text = cause instanceof Error ? cause.stack : String(cause?.message ?? cause);
  return `\n  FAILED ${name}\n  ${file ?? ''}:${line ?? ''}\n${text.replace(/^/gm, '    ')}\n\n`;
}
