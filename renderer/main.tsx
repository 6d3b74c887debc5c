document.title = 'Lectern';
