/** The same in every language. */
export const siteName = 'Four Million Homes';
export const licenceName = 'CC BY 4.0';
