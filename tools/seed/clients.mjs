/** Companies that the demo's customers come from. */
const clients = [
  {
    people: ['customer@demo.test'],
    name: 'Northwind Outfitters',
    email: 'office@northwind.test',
    company: 'Northwind Outfitters Ltd.',
    country: 'Norway',
    phone: '+47 22 00 00 00',
    contactPerson: 'Clara Novak',
  },
  {
    people: ['customer2@demo.test'],
    name: 'Moreau & Fils',
    email: 'bonjour@moreau.test',
    country: 'France',
    contactPerson: 'Daniel Moreau',
  },
];

/** Each once: a client of that name is left alone, and so is whoever belongs to one already. */
export async function addClients(owner) {
  const [known, customers] = await Promise.all([
    owner('GET', '/clients?limit=100'),
    owner('GET', '/customers?limit=100'),
  ]);
  for (const { people, ...client } of clients) {
    const { id } =
      known.find(({ name }) => name === client.name) ?? (await owner('POST', '/clients', client));
    for (const { id: userId } of customers.filter(({ email, client }) => !client && people.includes(email))) {
      await owner('POST', `/clients/${id}/users`, { userId });
    }
  }
}
