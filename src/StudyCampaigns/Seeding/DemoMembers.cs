using System.Globalization;
using StudyCampaigns.Data;
using StudyCampaigns.Members;

namespace StudyCampaigns.Seeding;

/// <summary>Invented members of every cell, with standings that have dates: some were received, exempted or moved in the year shown.</summary>
internal static class DemoMembers
{
    private const int MembersPerSave = 4000;

    public static async Task AddAsync(AppDbContext db, DemoFiles files, IReadOnlyList<DemoCell> cells, Func<Task> keepAsync, CancellationToken ct)
    {
        var serial = 1_000_000L;
        var waiting = 0;
        foreach (var cell in cells)
        {
            var random = files.Random($"members/{cell.Unit.Code}");
            HashSet<string> names = [];
            for (var index = 0; index < cell.Size; index++)
            {
                var kind = index == 0 ? StandingKind.Official : DrawKind(random, cell.IsResidential);
                var name = index == 0 ? cell.Unit.SignerName! : DrawName(files.Names, random, names);
                names.Add(name);
                serial += random.Next(1, 9);
                var card = kind == StandingKind.Probationary ? null : $"01{serial.ToString("0000000000", CultureInfo.InvariantCulture)}";
                var member = new Member(name, DrawBirthYear(random, cell.IsResidential, kind), card);
                member.Standings.AddRange(Standings(random, cell.Unit.Id, kind, member.BirthYear!.Value));
                cell.Standings.AddRange(member.Standings);
                db.Members.Add(member);
            }

            waiting += cell.Size;
            if (waiting >= MembersPerSave)
            {
                await keepAsync();
                waiting = 0;
            }
        }

        await keepAsync();
    }

    private static StandingKind DrawKind(DemoRandom random, bool isResidential) => random.Next(0, 999) switch
    {
        < 12 => StandingKind.TemporaryIn,
        < 22 => StandingKind.TemporaryOut,
        < 45 => StandingKind.Probationary,
        < 88 when isResidential => StandingKind.Exempt,
        _ => StandingKind.Official,
    };

    private static string DrawName(DemoFiles.NameFile names, DemoRandom random, HashSet<string> taken)
    {
        while (true)
        {
            var name = names.Draw(random, random.Chance(450));
            if (!taken.Contains(name))
            {
                return name;
            }
        }
    }

    private static int DrawBirthYear(DemoRandom random, bool isResidential, StandingKind kind) => kind switch
    {
        StandingKind.Exempt => random.Next(1932, 1944),
        StandingKind.Probationary => random.Next(1988, 2003),
        _ when isResidential && random.Chance(700) => random.Next(1942, 1966),
        _ => random.Next(1962, 1998),
    };

    private static IEnumerable<MemberStanding> Standings(DemoRandom random, int cellId, StandingKind kind, int birthYear)
    {
        var admitted = new DateOnly(Math.Min(birthYear + random.Next(22, 40), 2019), random.Next(1, 12), random.Next(1, 28));
        switch (kind)
        {
            case StandingKind.Exempt:
                var exemptFrom = new DateOnly(random.Next(2018, 2022), random.Next(1, 12), 1);
                yield return Standing(StandingKind.Official, admitted, exemptFrom);
                yield return Standing(StandingKind.Exempt, exemptFrom);
                break;
            case StandingKind.TemporaryOut:
                var awayFrom = new DateOnly(2022, random.Next(1, 12), random.Next(1, 28));
                yield return Standing(StandingKind.Official, admitted, awayFrom);
                yield return Standing(StandingKind.TemporaryOut, awayFrom);
                break;
            case StandingKind.TemporaryIn:
                yield return Standing(StandingKind.TemporaryIn, new DateOnly(2022, random.Next(1, 12), random.Next(1, 28)));
                break;
            case StandingKind.Probationary:
                yield return Standing(StandingKind.Probationary, new DateOnly(2022, 7, 1).AddDays(random.Next(0, 300)));
                break;
            default:
                // About one in fifty was a probationary member until some day of the year shown.
                if (birthYear >= 1985 && random.Chance(150))
                {
                    var received = new DateOnly(2022, 1, 15).AddDays(random.Next(0, 150));
                    yield return Standing(StandingKind.Probationary, received, received.AddYears(1));
                    yield return Standing(StandingKind.Official, received.AddYears(1));
                }
                else
                {
                    yield return Standing(StandingKind.Official, admitted);
                }

                break;
        }

        MemberStanding Standing(StandingKind standing, DateOnly from, DateOnly? to = null)
        {
            var row = new MemberStanding { CellId = cellId, Kind = standing, From = from };
            if (to is { } end)
            {
                row.EndOn(end);
            }

            return row;
        }
    }
}
