// What a notice offers to do.

import type { NoticeOffer } from '../../api/notice-words.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { useBackUp } from '../backups/use-back-up.ts';

export function NoticeOffers({ offers }: { readonly offers: readonly NoticeOffer[] }) {
  const openPlace = useApp((state) => state.openPlace);
  const tryWriting = useApp((state) => state.tryWriting);
  const { backUp, isBusy } = useBackUp();
  return offers.map((offer) => {
    switch (offer) {
      case 'backups':
        return (
          <Button key={offer} onPress={() => openPlace({ kind: 'backups' })}>
            See the backups
          </Button>
        );
      case 'back-up':
        return (
          <Button key={offer} isDisabled={isBusy} onPress={() => void backUp()}>
            Back up now
          </Button>
        );
      case 'try-writing':
        return (
          <Button key={offer} onPress={() => void tryWriting()}>
            Try again
          </Button>
        );
      default:
        return offer satisfies never;
    }
  });
}
