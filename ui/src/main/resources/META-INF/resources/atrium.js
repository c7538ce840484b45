// Small comforts; every page works without them.
(() => {
  'use strict';
  // The absolute time in the reader's own zone, on hover
  const localTime = new Intl.DateTimeFormat(document.documentElement.lang || undefined, {dateStyle: 'full', timeStyle: 'short'});
  document.addEventListener('pointerover', event => {
    const time = event.target.closest?.('time[datetime]:not([data-local])');
    if (time) {
      time.title = localTime.format(new Date(time.dateTime));
      time.dataset.local = '';
    }
  });
})();
