using System.Globalization;
using StudyCampaigns.Data;
using StudyCampaigns.Members;

namespace StudyCampaigns.Seeding;

/// <summary>Invented members of every cell, with standings that have dates: some were received, exempted or moved in the year shown.</summary>
internal static class DemoMembers
{
    private const int MembersPerSave = 1000;

    private sealed record Span(StandingKind Kind, DateOnly From, DateOnly? To = null);

    public static async Task AddAsync(AppDbContext db, DemoFiles files, IReadOnlyList<DemoCell> cells, Func<Task> keepAsync, CancellationToken ct)
    {
        var serial = 1_000_000L;
        List<(DemoCell Cell, Member Member, Span[] Spans)> waiting = [];
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
                waiting.Add((cell, member, [.. Spans(random, kind, member.BirthYear!.Value)]));
                db.Members.Add(member);
            }

            if (waiting.Count >= MembersPerSave)
            {
                await SaveAsync();
            }
        }

        await SaveAsync();

        async Task SaveAsync()
        {
            await keepAsync();
            var standings = waiting.SelectMany(row => row.Spans.Select(span => Standing(row.Cell, row.Member, span))).ToList();
            await DemoBulk.WriteAsync(db, standings, ct);
            waiting.Clear();
        }
    }

    private static MemberStanding Standing(DemoCell cell, Member member, Span span)
    {
        var standing = new MemberStanding { MemberId = member.Id, CellId = cell.Unit.Id, Kind = span.Kind, From = span.From };
        if (span.To is { } end)
        {
            standing.EndOn(end);
        }

        cell.Standings.Add(standing);
        return standing;
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

    private static IEnumerable<Span> Spans(DemoRandom random, StandingKind kind, int birthYear)
    {
        var admitted = new DateOnly(Math.Min(birthYear + random.Next(22, 40), 2019), random.Next(1, 12), random.Next(1, 28));
        switch (kind)
        {
            case StandingKind.Exempt:
                var exemptFrom = new DateOnly(random.Next(2018, 2022), random.Next(1, 12), 1);
                yield return new(StandingKind.Official, admitted, exemptFrom);
                yield return new(StandingKind.Exempt, exemptFrom);
                break;
            case StandingKind.TemporaryOut:
                var awayFrom = new DateOnly(2022, random.Next(1, 12), random.Next(1, 28));
                yield return new(StandingKind.Official, admitted, awayFrom);
                yield return new(StandingKind.TemporaryOut, awayFrom);
                break;
            case StandingKind.TemporaryIn:
                yield return new(StandingKind.TemporaryIn, new DateOnly(2022, random.Next(1, 12), random.Next(1, 28)));
                break;
            case StandingKind.Probationary:
                yield return new(StandingKind.Probationary, new DateOnly(2022, 7, 1).AddDays(random.Next(0, 300)));
                break;
            default:
                // About one in fifty was a probationary member until some day of the year shown.
                if (birthYear >= 1985 && random.Chance(150))
                {
                    var received = new DateOnly(2022, 1, 15).AddDays(random.Next(0, 150));
                    yield return new(StandingKind.Probationary, received, received.AddYears(1));
                    yield return new(StandingKind.Official, received.AddYears(1));
                }
                else
                {
                    yield return new(StandingKind.Official, admitted);
                }

                break;
        }
    }
}
