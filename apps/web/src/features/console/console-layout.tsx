import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { CommandKeys } from './command-keys.js';
import { CommandsProvider } from './commands.js';
import { CommandPalette } from './command-palette.js';
import { CommandSources } from './command-sources.js';
import classes from './console-layout.module.css';
import { EntryCommands } from './entry-commands.js';
import { HelpDialog } from './help-dialog.js';
import { Rail } from './rail.js';

/**
 * Where agents work: the rail beside the page, and the palette over all. On a phone a page that fills the screen
 * (an open conversation, an open ticket) marks its element with `data-cover`, and the rail makes room.
 */
export function ConsoleLayout() {
  const { t } = useTranslation();
  return (
    <CommandsProvider>
      <div className={classes.console}>
        <a className="sb-skip" href="#content">
          {t('common.actions.skipToContent')}
        </a>
        <Rail />
        <div className={classes.page}>
          <Outlet />
        </div>
      </div>
      <EntryCommands />
      <CommandSources />
      <CommandPalette />
      <HelpDialog />
      <CommandKeys />
    </CommandsProvider>
  );
}
