import type { Floor } from '@switchboard/contracts';
import { Anchor } from '@mantine/core';
import { IconHandGrab, IconRoute } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page } from '../../ui/page.js';
import { Failure, Loading } from '../../ui/states.js';
import { isAdmin, useSession } from '../session/session-context.js';
import classes from './floor.module.css';
import { FloorQueue } from './floor-queue.js';
import { FloorTeam } from './floor-team.js';
import { FloorTiles } from './floor-tiles.js';
import { LongestWaiting } from './longest-waiting.js';
import { useFloor } from './use-floor.js';

/** Who is here, and who waits: as it is now. */
export function FloorPage() {
  const { t } = useTranslation();
  const floor = useFloor();
  return (
    <Page
      title={t('floor.title')}
      intro={t('floor.intro')}
      actions={floor.data && <Rule automatic={floor.data.automatic} />}
      width="figures"
    >
      {floor.isPending && <Loading lines={4} height={96} />}
      {/* What was last known stays; that it may be old says the banner. */}
      {floor.isError && !floor.data && <Failure error={floor.error} retry={() => void floor.refetch()} />}
      {floor.data && <Figures floor={floor.data} />}
    </Page>
  );
}

function Rule({ automatic }: { automatic: boolean }) {
  const { t } = useTranslation();
  const { role } = useSession();
  const Icon = automatic ? IconRoute : IconHandGrab;
  return (
    <p className={classes.rule}>
      <Icon size={16} aria-hidden="true" />
      {t(automatic ? 'floor.automatic' : 'floor.manual')}
      {isAdmin(role) && (
        <Anchor component={Link} to="/workspace#routing" size="sm">
          {t('floor.rules')}
        </Anchor>
      )}
    </p>
  );
}

function Figures({ floor }: { floor: Floor }) {
  return (
    <>
      <FloorTiles floor={floor} />
      <div className={classes.halves}>
        <div className={classes.half}>
          <FloorQueue floor={floor} />
          <LongestWaiting />
        </div>
        <FloorTeam agents={floor.agents} />
      </div>
    </>
  );
}
