import type { Household } from '../gallery/household.ts';
import { SearchBox } from './search-box.tsx';

export const household: Household = {
  name: 'search-box',
  group: 'Finding the way',
  examples: [
    {
      name: 'On the first page',
      render: () => (
        <SearchBox
          id="example-search"
          action="/search"
          label="What is wrong in your home?"
          hint="Say it in your own words: “black stuff on the wall”."
          suggestions="/search/suggestions.json"
        />
      ),
    },
  ],
};
