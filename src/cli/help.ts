import type { Command, Words } from './command.js';
import { COMMANDS } from './commands.js';

const COMMON: [name: string, words: Words][] = [
  [
    '--lang zh|en',
    { zh: '提示信息的语言；不写则依系统', en: 'language of the messages; the system’s when absent' },
  ],
  ['-h, --help', { zh: '显示帮助', en: 'show this help' }],
];

const EXIT_CODES: Words = {
  zh: '退出码：0 正常；1 文件有问题；2 用法有误或文件无法读写',
  en: 'Exit codes: 0 fine, 1 problems in the document or feed, 2 wrong usage or a file that cannot be read or written',
};

/** Help for the whole command line, or for one command. */
export function help(say: (words: Words) => string, command?: Command): string {
  const usage = say({ zh: '用法：', en: 'Usage: ' });
  const lines = command
    ? [
        `${usage}govreport ${command.name} ${command.synopsis} [${say({ zh: '选项', en: 'options' })}]`,
        say(command.summary),
        '',
        ...table([...optionsOf(command), ...COMMON], say),
      ]
    : [
        `${usage}govreport ${say({ zh: '命令', en: 'COMMAND' })} …`,
        '',
        ...table(
          COMMANDS.map(({ name, synopsis, summary }) => [`${name} ${synopsis}`, summary]),
          say,
        ),
        '',
        ...table([...COMMON, ['--version', { zh: '显示版本', en: 'show the version' }]], say),
      ];
  return `${[...lines, '', say(EXIT_CODES)].join('\n')}\n`;
}

function optionsOf({ options, optionHelp }: Command): [name: string, words: Words][] {
  return Object.entries(options).map(([name, { type, short }]) => {
    const value = type === 'string' ? ` ${name.toUpperCase()}` : '';
    return [`${short ? `-${short}, ` : ''}--${name}${value}`, optionHelp[name]];
  });
}

function table(rows: [name: string, words: Words][], say: (words: Words) => string): string[] {
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  return rows.map(([name, words]) => `  ${name.padEnd(width)}${say(words)}`);
}
