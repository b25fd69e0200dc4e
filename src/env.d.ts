declare module 'virtual:descent/roles.css';
