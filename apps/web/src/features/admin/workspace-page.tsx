import { useTranslation } from 'react-i18next';
import { Card, Page } from '../../ui/page.js';
import { Failure, Loading } from '../../ui/states.js';
import { AccentForm } from './workspace/accent-form.js';
import { GeneralForm } from './workspace/general-form.js';
import { LogoField } from './workspace/logo-field.js';
import { RoutingForm } from './workspace/routing-form.js';
import { RulesForm } from './workspace/rules-form.js';
import { useWorkspaceSettings } from './workspace/use-workspace-settings.js';
import classes from './workspace/workspace.module.css';

/** What customers see of the workspace, and how work is shared out. */
export function WorkspacePage() {
  const { t } = useTranslation();
  const { data: workspace, error, refetch } = useWorkspaceSettings();
  return (
    <Page title={t('admin.workspace.title')} intro={t('admin.workspace.intro')} width="form">
      {!workspace &&
        (error ? <Failure error={error} retry={() => void refetch()} /> : <Loading height={120} />)}
      {workspace && (
        <>
          <Card id="general" title={t('admin.workspace.general.title')}>
            <GeneralForm workspace={workspace} />
          </Card>
          <Card
            id="branding"
            title={t('admin.workspace.branding.title')}
            intro={t('admin.workspace.branding.intro')}
          >
            <div className={classes.branding}>
              <LogoField workspace={workspace} />
              <AccentForm workspace={workspace} />
            </div>
          </Card>
          <Card id="rules" title={t('admin.workspace.rules.title')}>
            <RulesForm workspace={workspace} />
          </Card>
          <Card
            id="routing"
            title={t('admin.workspace.routing.title')}
            intro={t('admin.workspace.routing.intro')}
          >
            <RoutingForm />
          </Card>
        </>
      )}
    </Page>
  );
}
